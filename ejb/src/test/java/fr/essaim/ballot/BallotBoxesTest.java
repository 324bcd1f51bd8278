// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.access.GrantedAccess;
import fr.essaim.directory.TownDirectory;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.persistence.Settings;
import fr.essaim.persistence.Statements;
import fr.essaim.persistence.TestClock;
import fr.essaim.persistence.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What whoever can write to the database alone can do to a box. */
@OnEachDatabase
class BallotBoxesTest {

    private static final int LENGTH = 20;

    private final TestDatabase database =
            new TestDatabase(new TownDirectory(), new GrantedAccess(), new TestClock(LocalDate.of(2026, 3, 16)));
    private final BallotBoxes boxes = database.get(BallotBoxes.class);
    private final BallotCounting counting = database.get(BallotCounting.class);
    private final String box = boxes.create();

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T inTransaction(Callable<T> work) throws Exception {
        return database.transactions().required(work);
    }

    private int sql(String sql, Object... values) throws Exception {
        return inTransaction(() -> database.get(Statements.class).change(sql, values));
    }

    private Path file() {
        return Settings.ballotKeys().resolve(box + ".key");
    }

    @Test
    void a_ballot_that_somebody_else_seals_to_the_public_key_does_not_count() throws Exception {
        boxes.cast(box, "1:1", LENGTH);
        String id = DrawnCode.number();
        BallotBox row = boxes.find(box).orElseThrow();
        String sealed = SealedText.seal(HostKey.bytes(row.publicKey()), row.place(id), "2:1", LENGTH);
        String other = new BallotMac(HostKey.draw()).sign(row.place(id), "mine", sealed);
        for (String forged : new String[] {sealed, sealed + ".", other}) {
            sql(
                    "insert into sealed_ballot (id, box_id, sealed, receipt_hash) values (?, ?, ?, 'mine')",
                    id,
                    box,
                    forged);

            OpenedBallots opened = counting.open(box);

            assertThat(opened.contents()).containsExactly("1:1");
            assertThat(opened.unreadable()).isEqualTo(1);
            sql("delete from sealed_ballot where id = ?", id);
        }
    }

    @Test
    void a_receipt_written_beside_anothers_ballot_replaces_nothing() throws Exception {
        boxes.cast(box, "1:1", LENGTH);
        String mine = DrawnCode.draw();
        String codeKey = boxes.find(box).orElseThrow().codeKey();
        sql("update sealed_ballot set receipt_hash = ?", DrawnCode.hash(codeKey, mine));

        assertThatThrownBy(() -> boxes.replace(box, mine, "2:1", LENGTH)).hasMessageStartingWith("ballot.unknown-code");
        assertThat(counting.open(box).unreadable()).isEqualTo(1);
    }

    @Test
    void a_key_that_is_not_where_it_was_leaves_all_as_it_is_until_it_is_back() throws Exception {
        boxes.cast(box, "1:1", LENGTH);
        counting.close(box, 1, 0);
        Path elsewhere = file().resolveSibling(box + ".elsewhere");
        Files.move(file(), elsewhere);
        try {
            assertThatThrownBy(() -> counting.destroy(box)).isInstanceOf(UncheckedIOException.class);
            assertThat(boxes.find(box).orElseThrow().destroyed()).isFalse();
        } finally {
            Files.move(elsewhere, file());
        }

        counting.destroy(box);
        assertThat(boxes.find(box).orElseThrow().destroyed()).isTrue();
        assertThat(file()).doesNotExist();
    }

    @Test
    void the_key_of_a_discarded_box_goes_when_that_is_stored_and_not_before() throws IOException {
        assertThatThrownBy(() -> inTransaction(() -> {
                    boxes.discard(box);
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessageContaining("rolled back");
        assertThat(file()).exists();

        boxes.discard(box);
        assertThat(file()).doesNotExist();
    }
}
