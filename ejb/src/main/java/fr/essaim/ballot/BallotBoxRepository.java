// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.ballot;

import fr.essaim.persistence.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Ballot boxes and the sealed ballots that lie in them. */
@ApplicationScoped
@Transactional
class BallotBoxRepository {

    private static final String SELECT =
            "select id, quorum, coalesce(public_key, ''), code_key, coalesce(ballots, -1), coalesce(unreadable, -1),"
                    + " case when destroyed_at is null then 0 else 1 end from ballot_box where id = ?";

    private static final int BALLOTS_AT_ONCE = 1_000;

    @Inject
    Statements statements;

    void add(String id, int quorum, String codeKey) {
        statements.change("insert into ballot_box (id, quorum, code_key) values (?, ?, ?)", id, quorum, codeKey);
    }

    void keepPublicKey(String boxId, String key) {
        statements.change("update ballot_box set public_key = ? where id = ?", key, boxId);
    }

    Optional<BallotBox> find(String id) {
        return read(SELECT, id);
    }

    Optional<BallotBox> lock(String id) {
        return read(SELECT + " for update", id);
    }

    private Optional<BallotBox> read(String select, String id) {
        return statements.rows(select, id).stream()
                .map(row -> new BallotBox(
                        (String) row[0],
                        number(row[1]),
                        ((String) row[2]).isEmpty() ? null : (String) row[2],
                        (String) row[3],
                        number(row[4]) < 0 ? null : (Integer) number(row[4]),
                        number(row[5]) < 0 ? null : (Integer) number(row[5]),
                        number(row[6]) == 1))
                .findFirst();
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    void remove(String boxId) {
        statements.change("delete from ballot_box where id = ?", boxId);
    }

    void close(String boxId, int ballots, int unreadable, Instant at) {
        statements.change(
                "update ballot_box set ballots = ?, unreadable = ?, counted_at = ? where id = ?",
                ballots,
                unreadable,
                at,
                boxId);
    }

    void markDestroyed(String boxId, Instant at) {
        statements.change("update ballot_box set destroyed_at = ? where id = ?", at, boxId);
    }

    /** @param ballots number, box, what is sealed, receipt */
    void addBallots(List<Object[]> ballots) {
        statements.insertAll("sealed_ballot (id, box_id, sealed, receipt_hash)", ballots);
    }

    /** Number and what is sealed of those with this receipt. */
    List<Object[]> ballots(String boxId, String receipt) {
        return statements.rows(
                "select id, sealed from sealed_ballot where box_id = ? and receipt_hash = ?", boxId, receipt);
    }

    /** @return whether there was one with this receipt */
    boolean removeBallot(String boxId, String receipt) {
        return statements.change("delete from sealed_ballot where box_id = ? and receipt_hash = ?", boxId, receipt) > 0;
    }

    void removeBallots(String boxId) {
        statements.change("delete from sealed_ballot where box_id = ?", boxId);
    }

    long countBallots(String boxId) {
        return statements.number("select count(*) from sealed_ballot where box_id = ?", boxId);
    }

    /** Number, what is sealed and receipt of some, from the one after this on. */
    List<Object[]> page(String boxId, String after) {
        return statements.rows(
                "select id, sealed, receipt_hash from sealed_ballot where box_id = ? and id > ? order by id fetch first "
                        + BALLOTS_AT_ONCE + " rows only",
                boxId,
                after);
    }
}
