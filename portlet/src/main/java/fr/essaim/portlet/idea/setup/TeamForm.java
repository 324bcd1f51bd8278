// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.setup;

import fr.essaim.directory.AgentId;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.portlet.People;
import fr.essaim.text.InvalidValueException;
import java.io.Serializable;

/** Somebody who is to join a team, while chosen. */
public class TeamForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String member;
    private String part = CampaignPart.ORGANISER.name();

    /** @throws InvalidValueException when nobody was chosen */
    AgentId member() {
        return People.chosen(member).orElseThrow(() -> new InvalidValueException("TEAM", "value.required"));
    }

    CampaignPart part() {
        return CampaignPart.valueOf(part);
    }

    public String getMember() {
        return member;
    }

    public void setMember(String member) {
        this.member = member;
    }

    public String getPart() {
        return part;
    }

    public void setPart(String part) {
        this.part = part;
    }
}
