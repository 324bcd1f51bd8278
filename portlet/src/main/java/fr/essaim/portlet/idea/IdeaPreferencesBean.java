// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea;

import fr.essaim.access.Access;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.setup.CampaignSetup;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Choice;
import fr.essaim.portlet.PortletSettings;
import fr.essaim.portlet.Screen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.portlet.PortletException;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** Which idea box this widget shows to everyone on this page, set by those who manage campaigns. */
@Named("ideaPreferences")
@ViewScoped
public class IdeaPreferencesBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    Access access;

    @Inject
    CampaignSetup setup;

    private String box;

    /** Before the view is shown, each time. */
    public void prepare() {
        screen.open(this::read);
    }

    private void read() {
        access.check(agent.visitor(), IdeaPermission.MANAGE, 0);
        if (box == null) {
            long present = IdeaPreferences.current().boxId();
            box = present == 0 ? "" : Long.toString(present);
        }
    }

    public boolean isAllowed() {
        return agent.can(IdeaPermission.MANAGE);
    }

    public List<Choice> getBoxes() {
        return setup.boxes(agent.visitor()).stream()
                .map(each -> new Choice(each.id().toString(), each.title()))
                .toList();
    }

    /** Kept by the portal for this widget on this page. */
    public void save() throws PortletException, IOException {
        access.check(agent.visitor(), IdeaPermission.MANAGE, 0);
        PortletSettings.store(Map.of(IdeaPreferences.BOX, box == null ? "" : box));
        screen.tell("preferences.saved");
    }

    public String getBox() {
        return box;
    }

    public void setBox(String box) {
        this.box = box;
    }
}
