// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit;

import fr.essaim.idea.campaign.Campaign;
import java.util.Map;

/** Says which ideas of a campaign go to its vote, and at what cost. Where nobody says, all do, at the cost that their authors told. */
public interface EligibleIdeas {

    /**
     * @param submitted the campaign's submitted ideas by number of record, each with the cost that its author told, 0 when
     *     none was told
     * @return those of them that are put to the vote, each with the cost to be counted, in whole euros
     */
    Map<Long, Long> among(Campaign campaign, Map<Long, Long> submitted);
}
