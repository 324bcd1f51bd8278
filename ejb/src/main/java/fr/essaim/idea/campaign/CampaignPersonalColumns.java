// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

import fr.essaim.persistence.PersonalColumns;
import fr.essaim.persistence.PersonalOwner;
import fr.essaim.persistence.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who runs campaigns, wrote their rules, accepted them and moved their phases. */
@ApplicationScoped
public class CampaignPersonalColumns implements PersonalColumns {

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("campaign", PersonalTable.SITE).unknown("opened_by"),
                PersonalTable.of("campaign_member", PersonalBounds.CAMPAIGN).removed("agent_id"),
                PersonalTable.of("campaign_rules", PersonalBounds.CAMPAIGN).unknown("written_by"),
                PersonalTable.of("rules_acceptance", PersonalBounds.CAMPAIGN).unknown("agent_id"),
                PersonalTable.of("phase_move", PersonalBounds.CAMPAIGN).unknown("moved_by", "impersonator_id"),
                PersonalTable.of("busy_period", PersonalTable.SITE).unknown("declared_by"));
    }

    @Override
    public List<PersonalOwner> owners() {
        return List.of(new PersonalOwner("audience_id", Campaign.RECORD_TYPE, "campaign", "title", "1 = 1"));
    }
}
