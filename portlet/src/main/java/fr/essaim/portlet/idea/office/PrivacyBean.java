// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.office;

import fr.essaim.directory.AgentId;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.privacy.PersonalData;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;

/** The personal data that idea boxes hold: one's own to take away, anybody's to hand over or erase for those who manage. */
@Named("ideaPrivacy")
@ViewScoped
public class PrivacyBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    PersonalData data;

    private String person;
    private boolean sure;

    /** Whether the visitor may hand over and erase the data of others. */
    public boolean isManager() {
        return agent.can(IdeaPermission.MANAGE);
    }

    public String getOwnAddress() {
        return OfficeResource.personal(Map.of());
    }

    /** Shows what can be done for the chosen agent. */
    public void choose() {
        sure = false;
    }

    /** Empty until somebody is chosen. */
    public String getAddress() {
        return person == null || person.isEmpty() ? "" : OfficeResource.personal(Map.of("agent", person));
    }

    public void erase() {
        if (person == null || person.isEmpty() || !sure) {
            screen.refuse(screen.text("idea.privacy.confirm"));
            return;
        }
        data.erase(agent.visitor(), AgentId.parse(person));
        person = null;
        sure = false;
        screen.tell("idea.privacy.erased");
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
