// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.attack.LinkSearch;
import fr.essaim.attack.Mark;
import fr.essaim.attack.Marks;
import fr.essaim.attack.StoreOnDisk;
import fr.essaim.persistence.OnEachDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A thief takes the files of the database, never its tables: every byte is searched for who chose what. */
@OnEachDatabase
class SecretVoteFilesTest {

    private static final int VOTERS = 40;

    /** Sixteen digits, which no file has by chance. */
    private static final long NUMBERS = 4_000_000_000_000_000L;

    private final Random random = new Random(2026);
    private final StoreOnDisk disk = new StoreOnDisk();
    private final VoteScene scene = new VoteScene();
    private final Marks marks = new Marks();
    private boolean stopped;

    SecretVoteFilesTest() {
        disk.follow(scene.town.database.statements());
        disk.run("alter sequence essaim_record_seq restart with " + drawn());
    }

    private long drawn() {
        return NUMBERS + random.nextLong(NUMBERS);
    }

    @AfterEach
    void close() {
        stop();
        disk.close();
    }

    private void stop() {
        if (!stopped) {
            stopped = true;
            disk.endReplica();
            scene.close();
        }
    }

    /** The way it was until ballots were sealed: clear ballots, taken out together and put back in a drawn order. */
    @Test
    void clear_ballots_are_found_however_well_they_are_shuffled() {
        List<String> choices = new ArrayList<>();
        disk.run(
                "create table planted_register (agent bigint primary key, channel varchar(10))",
                "create table planted_ballot (id varchar(40) primary key, choices varchar(200))");
        disk.voteBegins();
        for (int place = 0; place < VOTERS; place++) {
            long voter = drawn();
            choices.add(drawn() + ":1");
            marks.number(Mark.Side.VOTER, place, voter).text(Mark.Side.CHOICE, place, choices.get(place));
            disk.together(List.of(
                    "insert into planted_register values (" + voter + ", 'SCREEN')", planted(choices.get(place))));
        }
        Collections.shuffle(choices, random);
        disk.together(List.of(
                "delete from planted_ballot",
                choices.stream().map(this::planted).collect(Collectors.joining("; "))));

        assertThat(new LinkSearch(disk.running(marks)).best()).isEqualTo(VOTERS);
    }

    private String planted(String choice) {
        return "insert into planted_ballot values ('" + Long.toHexString(random.nextLong()) + "', '" + choice + "')";
    }
}
