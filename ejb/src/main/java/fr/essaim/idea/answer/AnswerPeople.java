// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.StaffMember;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;

/** Sees to it that whoever is to answer or sign can read what it is about. */
@ApplicationScoped
@Transactional
public class AnswerPeople {

    @Inject
    CampaignGate gate;

    @Inject
    Directory directory;

    /** @throws InvalidValueException when one of them is not an active agent, or does not see the campaign */
    public void checkInside(Campaign campaign, String field, Collection<AgentId> agents) {
        Map<AgentId, StaffMember> known = directory.findAll(campaign.site(), agents);
        for (AgentId agent : agents) {
            StaffMember member = known.get(agent);
            if (member == null || !member.active()) {
                throw new InvalidValueException(field, "value.unknown-agent", agent.toString());
            }
            if (!gate.sees(new Visitor(campaign.site(), agent, member.locale()), campaign)) {
                throw new InvalidValueException(field, "answer.person-outside", member.displayName());
            }
        }
    }
}
