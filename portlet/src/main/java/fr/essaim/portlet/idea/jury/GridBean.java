// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.jury;

import fr.essaim.idea.jury.ScoringGrids;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaAddress;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The scoring grid of a campaign's jury, in the administration. */
@Named("ideaGrid")
@ViewScoped
public class GridBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    ScoringGrids grids;

    private long campaignId;
    private GridForm form;
    private transient ScoringGrids.Form stored;

    /** Before the view is shown, each time; what was typed and refused stays. */
    public void prepare() {
        screen.open(this::read);
    }

    private void read() {
        if (campaignId == 0) {
            campaignId = IdeaAddress.campaign();
        }
        stored = grids.of(agent.visitor(), campaignId);
        if (form == null) {
            form = new GridForm(stored);
        }
    }

    public void save() {
        grids.save(agent.visitor(), campaignId, form.draft());
        form = null;
        screen.tell("idea.jury.grid.saved");
    }

    /** What may be done with the grid now. */
    public String getAdvice() {
        return screen.text("idea.jury.grid."
                + (stored.deliberates()
                        ? "closed"
                        : stored.marked() ? "marked" : stored.stored() ? "text" : "proposal"));
    }

    public ScoringGrids.Form getStored() {
        return stored;
    }

    public long getCampaignId() {
        return campaignId;
    }

    public GridForm getForm() {
        return form;
    }
}
