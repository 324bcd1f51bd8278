// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.jury;

import fr.essaim.idea.jury.minutes.MinutesSigning;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The minutes of the jury whose page is open: drawn up, and signed as they are shown. */
@Named("ideaMinutes")
@ViewScoped
public class MinutesBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    JuryBean jury;

    @Inject
    MinutesSigning signing;

    private String shownHash = "";

    /**
     * Remembers what is seen: nobody signs a text that was drawn up since.
     *
     * @param minutes null before there are any to show
     */
    void shown(MinutesSigning.View minutes) {
        if (screen.isDrawn()) {
            shownHash = minutes == null ? "" : minutes.hash();
        }
    }

    public void drawUp() {
        signing.drawUp(agent.visitor(), jury.getCampaignId());
        screen.tell("idea.jury.minutes.drawn-up");
    }

    public void sign() {
        signing.sign(agent.visitor(), jury.getCampaignId(), shownHash);
        screen.tell("idea.jury.minutes.signed");
    }
}
