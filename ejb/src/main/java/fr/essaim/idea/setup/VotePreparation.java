// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.setup;

import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.OpeningGap;
import java.util.Optional;

/** What a campaign needs to have done about its vote before it opens and before it is archived. Served by the vote; asks no permission. */
public interface VotePreparation {

    /** What has still to be done by people. */
    Optional<OpeningGap> missing(Campaign campaign);

    /**
     * Makes ready what ballots are put into; nothing where there is no vote. To be called in the transaction of the opening,
     * and no matter how often.
     *
     * @throws fr.essaim.BusinessException when that cannot be: no vote begins then that could not be counted
     */
    void prepare(Campaign campaign);

    /**
     * Has nothing more put in once the campaign is archived.
     *
     * @throws fr.essaim.text.InvalidValueException while there are ballots that are not destroyed
     */
    void close(Campaign campaign);
}
