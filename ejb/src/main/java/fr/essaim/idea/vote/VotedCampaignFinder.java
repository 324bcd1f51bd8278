// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import fr.essaim.access.Visitor;
import fr.essaim.persistence.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** In which campaigns the visitor has voted; never what. */
@ApplicationScoped
@Transactional
public class VotedCampaignFinder {

    @Inject
    Statements statements;

    /** @param campaignIds that the visitor sees; those among them where a ballot of his or hers is kept */
    public Set<Long> among(Visitor visitor, Collection<Long> campaignIds) {
        List<Number> voted = statements.column(
                "select campaign_id from ballot where agent_id = ? and votes > 0 union"
                        + " select c.id from campaign c join poll_register p on p.box_id = c.ballot_box_id where p.agent_id = ?",
                visitor.agent().value(),
                visitor.agent().value());
        Set<Long> among = new HashSet<>();
        voted.forEach(campaign -> among.add(campaign.longValue()));
        among.retainAll(Set.copyOf(campaignIds));
        return among;
    }
}
