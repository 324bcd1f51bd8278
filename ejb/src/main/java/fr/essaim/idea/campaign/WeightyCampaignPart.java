// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

import fr.essaim.access.WeightyPart;

/**
 * Scrutineers until their campaign's results are out, for they hold shares of its key; organisers and decision-makers until
 * it is archived, for they publish.
 */
public final class WeightyCampaignPart implements WeightyPart {

    @Override
    public String count() {
        return """
                select count(*) from campaign_member m join campaign c on c.id = m.campaign_id
                where c.company_id = ? and c.site_id = ? and m.agent_id = ? and c.archived_at is null
                and (m.part in ('ORGANISER', 'DECISION_MAKER')
                    or m.part = 'SCRUTINEER' and (c.results_at is null or c.results_at > current_timestamp))""";
    }
}
