// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.CITY;
import static fr.essaim.idea.vote.VoteScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.directory.AgentId;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.vote.tally.CountCheck;
import fr.essaim.idea.vote.tally.VoteClosing;
import fr.essaim.idea.vote.tally.VoteOutcome;
import fr.essaim.idea.vote.tally.VoteResults;
import fr.essaim.persistence.FreshDatabase;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.persistence.Statements;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Looks for a link between voters and ballots after a secret vote, everywhere: forty agents vote one after the other, each
 * for an idea of his or her own, so that every ballot can be told.
 */
@OnEachDatabase
class SecrecyTest {

    private static final int VOTERS = 40;

    /** A number that no record of a test has: those of voters are looked for in every table. */
    private static final long FIRST_VOTER = 7_000_000_000L;

    private final VoteScene scene = new VoteScene();
    private final Booth booth = scene.get(Booth.class);
    private final long campaign = scene.secretCampaign(VoteMethod.VOTES);
    private final List<AgentId> voters = scene.voters(campaign, FIRST_VOTER, VOTERS, CITY, 7);
    private final List<Long> ideas = IntStream.range(0, VOTERS)
            .mapToObj(place -> scene.idea(campaign, "Idée " + place, 0))
            .toList();
    private final List<String> codes = new ArrayList<>();
    private String log;

    @BeforeEach
    void voteInSecret() {
        scene.voteIsOpen();
        try (LogCapture capture = new LogCapture()) {
            for (int place = 0; place < VOTERS; place++) {
                codes.add(booth.putIn(visitor(voters.get(place)), campaign, choice(place)));
                scene.town.clock.advance(Duration.ofSeconds(7));
            }
            codes.set(3, booth.replace(visitor(voters.get(3)), campaign, codes.get(3), choice(3)));
            log = capture.text();
        }
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private Choices choice(int place) {
        return Choices.NONE.with(ideas.get(place), 1);
    }

    @Test
    void no_row_of_any_table_knows_both_a_voter_and_a_ballot_and_none_a_choice() {
        Set<String> ofVoters = new TreeSet<>();
        Set<String> ofBallots = new TreeSet<>();
        List<String> ballotMarks = new ArrayList<>();
        ballotMarks.addAll(scene.<String>column("select id from sealed_ballot"));
        ballotMarks.addAll(scene.<String>column("select receipt_hash from sealed_ballot"));
        Set<String> voterMarks =
                new TreeSet<>(voters.stream().map(AgentId::toString).toList());
        List<String> choices = IntStream.range(0, VOTERS)
                .mapToObj(place -> choice(place).text())
                .toList();

        everyTable()
                .forEach((table, rows) -> rows.forEach(row -> {
                    if (row.stream().anyMatch(voterMarks::contains)) {
                        ofVoters.add(table);
                    }
                    if (row.stream().anyMatch(ballotMarks::contains)) {
                        ofBallots.add(table);
                    }
                    assertThat(row).as(table).doesNotContainAnyElementsOf(codes).doesNotContainAnyElementsOf(choices);
                }));

        assertThat(ofVoters).containsExactly("poll_register", "roll_entry");
        assertThat(ofBallots).containsExactly("sealed_ballot");
    }

    @Test
    void neither_table_has_a_time_a_version_or_a_number_in_sequence() {
        assertThat(columns("poll_register")).containsOnlyKeys("box_id", "agent_id", "channel");
        assertThat(columns("sealed_ballot")).containsOnlyKeys("id", "box_id", "sealed", "receipt_hash");
        assertThat(columns("sealed_ballot").values())
                .allMatch(type -> type.contains("char"))
                .isNotEmpty();
    }

    @Test
    void all_ballots_are_as_long_whatever_they_say_and_no_two_are_equal() {
        scene.town.clock.setTo(VoteScene.LAST_DAY);
        List<AgentId> more = scene.voters(campaign, 3_000, 2, CITY, 7);
        for (AgentId voter : more) {
            booth.putIn(
                    visitor(voter),
                    campaign,
                    Choices.NONE.with(ideas.get(0), 1).with(ideas.get(1), 1).with(ideas.get(2), 1));
        }

        List<String> sealed = scene.column("select sealed from sealed_ballot");
        assertThat(sealed).hasSize(VOTERS + 2).doesNotHaveDuplicates();
        assertThat(sealed).extracting(String::length).containsOnly(sealed.get(0).length());
    }

    @Test
    void the_register_lies_in_no_order_that_tells_once_ballots_are_counted() {
        List<AgentId> late = scene.voters(campaign, 500, 2, CITY, 7);
        booth.putIn(visitor(late.get(1)), campaign, choice(1));
        booth.putIn(visitor(late.get(0)), campaign, choice(2));
        scene.voteIsOver();
        scene.get(VoteResults.class).of(visitor(CAMILLE), campaign);

        List<Long> lying = scene.<Number>column("select agent_id from poll_register order by " + place()).stream()
                .map(Number::longValue)
                .toList();
        assertThat(lying).hasSize(VOTERS + 2).isSorted();
    }

    /** Where the database itself put the row. */
    private static String place() {
        return FreshDatabase.isPostgreSql() ? "ctid" : "_rowid_";
    }

    @Test
    void publication_destroys_ballots_and_key_and_leaves_sums() {
        scene.voteIsOver();
        VoteOutcome before = scene.get(VoteResults.class).of(visitor(CAMILLE), campaign);
        scene.get(VoteClosing.class).publishAt(visitor(VoteScene.MAYOR), campaign, scene.town.clock.instant());
        String box = scene.town.inTransaction(() -> scene.get(VoteBoxes.class).idOf(campaign));
        Path key = Path.of(System.getProperty("essaim.ballot.keys"), box + ".key");
        assertThat(key).exists();

        scene.get(VoteKeys.class).destroyAll();

        assertThat(key).doesNotExist();
        assertThat(scene.count("select count(*) from sealed_ballot")).isZero();
        VoteOutcome after = scene.get(VoteResults.class).of(visitor(CAMILLE), campaign);
        assertThat(after.ranking()).isEqualTo(before.ranking());
        assertThat(after.ballots()).isEqualTo(VOTERS);
        assertThat(scene.get(CountCheck.class).of(visitor(CAMILLE), campaign).agree())
                .isTrue();
    }

    @Test
    void neither_logs_nor_results_know_voters_codes_or_ballots() {
        scene.voteIsOver();
        String results =
                scene.get(VoteResults.class).of(visitor(CAMILLE), campaign).toString();
        for (int place = 0; place < VOTERS; place++) {
            assertThat(log)
                    .doesNotContain(voters.get(place).toString())
                    .doesNotContain(codes.get(place))
                    .doesNotContain(choice(place).text());
            assertThat(results).doesNotContain(voters.get(place).toString());
        }
    }

    private Map<String, String> columns(String table) {
        Map<String, String> columns = new LinkedHashMap<>();
        scene.town.inTransaction(() -> {
            scene.get(Statements.class)
                    .rows(
                            "select lower(column_name), lower(data_type) from information_schema.columns where"
                                    + " lower(table_name) = ? and table_schema = " + schema(),
                            table)
                    .forEach(row -> columns.put(row[0].toString(), row[1].toString()));
            return null;
        });
        return columns;
    }

    private static String schema() {
        return FreshDatabase.isPostgreSql() ? "current_schema()" : "'PUBLIC'";
    }

    private Map<String, List<List<String>>> everyTable() {
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        for (String table :
                scene.<String>column("select lower(table_name) from information_schema.tables where table_schema = "
                        + schema() + " order by 1")) {
            List<String> columns = List.copyOf(columns(table).keySet());
            List<List<String>> rows = new ArrayList<>();
            scene.town.inTransaction(() -> {
                scene.get(Statements.class)
                        .<Object>column("select * from " + quoted(table))
                        .forEach(row -> rows.add(texts(row)));
                return null;
            });
            assertThat(columns).as(table).isNotEmpty();
            tables.put(table, rows);
        }
        assertThat(tables).hasSizeGreaterThan(20);
        return tables;
    }

    private static String quoted(String table) {
        return table.endsWith("schema_history") ? "\"" + table + "\"" : table;
    }

    private static List<String> texts(Object row) {
        return row instanceof Object[] cells
                ? Arrays.stream(cells).map(String::valueOf).toList()
                : List.of(String.valueOf(row));
    }
}
