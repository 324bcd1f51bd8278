// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import fr.essaim.access.SystemWork;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Where secret ballots lie. It is never told who votes: agents are the register's business, in the same transaction. What
 * goes wrong here is told without the ballot that it went wrong with.
 */
@ApplicationScoped
@Transactional
class SecretUrn {

    /** How many ballots that were shuffled before are taken out and put back with the new ones. */
    private static final int COMPANY = 2_000;

    private static final Random RANDOM = new SecureRandom();

    private static final String COLUMNS = "campaign_id, choices, votes, votes_allowed, spent, envelope, receipt_hash";

    private static final String INSERT =
            "insert into secret_ballot (id, " + COLUMNS + ", shuffled) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** In one statement. */
    private static final int AT_ONCE = 500;

    private Statements statements;

    protected SecretUrn() {}

    @Inject
    SecretUrn(Statements statements) {
        this.statements = statements;
    }

    /** @return the code with which the ballot can be replaced */
    String putIn(BallotPaper paper, Choices choices) {
        return insert(paper, choices, lock(paper.campaignId()));
    }

    String replace(BallotPaper paper, String code, Choices choices) {
        String key = lock(paper.campaignId());
        if (statements.change(
                        "delete from secret_ballot where campaign_id = ? and receipt_hash = ?",
                        paper.campaignId(),
                        DrawnCode.hash(key, code))
                == 0) {
            throw new InvalidValueException(BallotPaper.FIELD, "ballot.unknown-code");
        }
        return insert(paper, choices, key);
    }

    private String insert(BallotPaper paper, Choices choices, String key) {
        String code = DrawnCode.draw();
        insert(new Object[] {
            paper.campaignId(),
            choices.text(),
            choices.votes(),
            paper.votesAllowed(),
            paper.spent(choices),
            paper.allowance(),
            DrawnCode.hash(key, code)
        });
        return code;
    }

    private void insert(Object[] ballot) {
        try {
            statements.changeManyUnlogged(INSERT, List.<Object[]>of(row(ballot, false)));
        } catch (SQLException e) {
            throw new BallotNotKeptException();
        }
    }

    /**
     * One ballot at a time goes into a campaign's box, and none while it is shuffled.
     *
     * @return the key of the box
     */
    private String lock(long campaignId) {
        statements.change("update ballot_box set unshuffled = unshuffled + 1 where campaign_id = ?", campaignId);
        return statements
                .<String>column("select code_key from ballot_box where campaign_id = ?", campaignId)
                .get(0);
    }

    long count(long campaignId) {
        return statements.number("select count(*) from secret_ballot where campaign_id = ?", campaignId);
    }

    List<String> choices(long campaignId) {
        return statements.column("select choices from secret_ballot where campaign_id = ?", campaignId);
    }

    /** The campaigns into whose boxes something was put since they were last shuffled. */
    @SystemWork
    List<Long> toShuffle() {
        return statements.<Number>column("select campaign_id from ballot_box where unshuffled > 0").stream()
                .map(Number::longValue)
                .toList();
    }

    /**
     * Takes the new ballots out with many that lay there before, and puts all back in a drawn order under new numbers:
     * neither the place of a row nor the transaction that wrote it tells any more with which voter it came.
     */
    @SystemWork
    void shuffle(long campaignId) {
        statements.change("update ballot_box set unshuffled = 0 where campaign_id = ?", campaignId);
        List<String> hashes = hashes(campaignId, true);
        Collections.shuffle(hashes, RANDOM);
        List<String> taken = new ArrayList<>(hashes.subList(0, Math.min(COMPANY, hashes.size())));
        taken.addAll(hashes(campaignId, false));
        List<Object[]> out = new ArrayList<>();
        for (int from = 0; from < taken.size(); from += AT_ONCE) {
            out.addAll(take(taken.subList(from, Math.min(from + AT_ONCE, taken.size()))));
        }
        Collections.shuffle(out, RANDOM);
        putBack(out);
    }

    private List<String> hashes(long campaignId, boolean shuffled) {
        return new ArrayList<>(statements.<String>column(
                "select receipt_hash from secret_ballot where campaign_id = ? and shuffled = ?", campaignId, shuffled));
    }

    private List<Object[]> take(List<String> hashes) {
        String these = " from secret_ballot where receipt_hash in ("
                + String.join(", ", Collections.nCopies(hashes.size(), "?")) + ")";
        List<Object[]> ballots = statements.rows("select " + COLUMNS + these, hashes.toArray());
        statements.change("delete" + these, hashes.toArray());
        return ballots;
    }

    private void putBack(List<Object[]> ballots) {
        try {
            statements.changeManyUnlogged(
                    INSERT, ballots.stream().map(ballot -> row(ballot, true)).toList());
        } catch (SQLException e) {
            throw new BallotNotKeptException();
        }
    }

    private static Object[] row(Object[] ballot, boolean shuffled) {
        Object[] row = new Object[ballot.length + 2];
        row[0] = DrawnCode.number();
        System.arraycopy(ballot, 0, row, 1, ballot.length);
        row[row.length - 1] = shuffled;
        return row;
    }
}
