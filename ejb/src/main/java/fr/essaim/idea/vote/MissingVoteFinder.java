// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import fr.essaim.access.SystemWork;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.persistence.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/**
 * Whom a vote that ends still waits for: by name, those who began a ballot that could say more; in secret, where nobody has
 * begun anything before the ballot is in, those who are not marked as voted.
 */
@ApplicationScoped
@Transactional
class MissingVoteFinder {

    /** A vote that ends soon. */
    record Ending(long campaignId, PortalSite site, String title, boolean secret, LocalDate last) {}

    private static final String UNFINISHED =
            "select b.agent_id from ballot b where b.campaign_id = ? and b.agent_id > ? and b.votes < b.votes_allowed"
                    + " and not exists (select p.agent_id from poll_register p join campaign v on v.ballot_box_id = p.box_id"
                    + " where v.id = b.campaign_id and p.agent_id = b.agent_id) and exists (select l.idea_id from ballot_paper_line l"
                    + " join idea i on i.id = l.idea_id where l.campaign_id = b.campaign_id and i.state = 'SUBMITTED'"
                    + " and (b.envelope = 0 or l.cost <= b.envelope - b.spent) and not exists (select c.idea_id"
                    + " from ballot_choice c where c.campaign_id = b.campaign_id and c.agent_id = b.agent_id"
                    + " and c.idea_id = l.idea_id)) order by b.agent_id fetch first ? rows only";

    private static final String NOT_VOTED =
            "select r.agent_id from campaign v join roll_entry r on r.audience_id = v.audience_id where v.id = ? and r.agent_id > ?"
                    + " and r.state = 'ON_ROLL' and not exists (select p.agent_id from poll_register p"
                    + " where p.box_id = v.ballot_box_id and p.agent_id = r.agent_id)"
                    + " order by r.agent_id fetch first ? rows only";

    @Inject
    Statements statements;

    @Inject
    EntityManager em;

    /** The votes of all sites whose last day is one of these. */
    @SystemWork
    List<Ending> ending(LocalDate from, LocalDate to) {
        return em
                .createQuery(
                        "select distinct c from Campaign c join c.phases p where p.kind = :vote and p.endsOn between :first"
                                + " and :last and p.startsOn <= :first and c.openedAt is not null and c.archivedAt is null",
                        Campaign.class)
                .setParameter("vote", PhaseKind.VOTE)
                .setParameter("first", from)
                .setParameter("last", to)
                .getResultList()
                .stream()
                .filter(campaign -> campaign.voteSettings().method() != VoteMethod.NONE
                        && campaign.voteSettings().method() != VoteMethod.SUPPORT)
                .map(campaign -> new Ending(
                        campaign.id(),
                        campaign.site(),
                        campaign.title(),
                        campaign.voteSettings().secret(),
                        campaign.phase(PhaseKind.VOTE).orElseThrow().endsOn().orElseThrow()))
                .toList();
    }

    /** Some of those it waits for, by number, from the one after this on. */
    @SystemWork
    List<AgentId> of(Ending vote, long after, int most) {
        return statements
                .<Number>column(vote.secret() ? NOT_VOTED : UNFINISHED, vote.campaignId(), after, most)
                .stream()
                .map(agent -> new AgentId(agent.longValue()))
                .toList();
    }
}
