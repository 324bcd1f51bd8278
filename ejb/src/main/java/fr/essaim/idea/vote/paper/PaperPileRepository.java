// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote.paper;

import fr.essaim.RecordNotFoundException;
import fr.essaim.directory.AgentId;
import fr.essaim.persistence.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Piles of paper ballots, and what scrutineers have typed of them, sealed. */
@ApplicationScoped
@Transactional
class PaperPileRepository {

    @Inject
    Statements statements;

    @Inject
    EntityManager em;

    void add(PaperPile pile) {
        em.persist(pile);
        em.flush();
    }

    void remove(PaperPile pile) {
        em.remove(pile);
    }

    /** @throws RecordNotFoundException when there is no such pile */
    PaperPile lock(long pileId) {
        PaperPile pile = em.find(PaperPile.class, pileId, LockModeType.PESSIMISTIC_WRITE);
        if (pile == null) {
            throw new RecordNotFoundException("ballot.pile-not-found");
        }
        return pile;
    }

    /** In the order in which they were begun. */
    List<PaperPile> of(long campaignId) {
        return em.createQuery("select p from PaperPile p where p.campaignId = :campaign order by p.id", PaperPile.class)
                .setParameter("campaign", campaignId)
                .getResultList();
    }

    boolean isThere(long campaignId) {
        return statements.exists("select id from paper_pile where campaign_id = ?", campaignId);
    }

    boolean isLeft(long campaignId) {
        return statements.exists("select id from paper_pile where campaign_id = ? and poured_at is null", campaignId);
    }

    /** How many ballots of piles are in the box. */
    long castIn(long campaignId) {
        return statements.number(
                "select coalesce(sum(slips), 0) from paper_pile where campaign_id = ? and poured_at is not null",
                campaignId);
    }

    /** What the scrutineer typed, sealed, by number of the ballot. */
    Map<Integer, String> entries(long pileId, AgentId scrutineer) {
        Map<Integer, String> sealed = new TreeMap<>();
        statements
                .rows(
                        "select slip, sealed from paper_entry where pile_id = ? and agent_id = ?",
                        pileId,
                        scrutineer.value())
                .forEach(row -> sealed.put(((Number) row[0]).intValue(), (String) row[1]));
        return sealed;
    }

    /** In the place of what the scrutineer typed of that ballot before. */
    void keep(long pileId, AgentId scrutineer, int slip, String sealed) {
        if (statements.change(
                        "update paper_entry set sealed = ? where pile_id = ? and agent_id = ? and slip = ?",
                        sealed,
                        pileId,
                        scrutineer.value(),
                        slip)
                == 0) {
            statements.change(
                    "insert into paper_entry (pile_id, agent_id, slip, sealed) values (?, ?, ?, ?)",
                    pileId,
                    scrutineer.value(),
                    slip,
                    sealed);
        }
    }

    void forgetEntries(long pileId) {
        statements.change("delete from paper_entry where pile_id = ?", pileId);
    }
}
