// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.idea.vote.VoteScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.directory.AgentId;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.persistence.FreshDatabase;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.schedule.Jobs;
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

    private final VoteScene scene = new VoteScene();
    private final Booth booth = scene.get(Booth.class);
    private final long campaign = scene.secretCampaign(VoteMethod.VOTES);
    private final List<AgentId> voters = scene.voters(campaign, VOTERS);
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
            scene.get(Jobs.class).runDue();
            scene.town.clock.advance(Duration.ofMinutes(1));
            scene.get(Jobs.class).runDue();
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
    void no_row_of_any_table_knows_both_a_voter_and_a_ballot() {
        Set<String> ofVoters = new TreeSet<>();
        Set<String> ofBallots = new TreeSet<>();
        List<String> ballotMarks = new ArrayList<>();
        ballotMarks.addAll(scene.<String>column("select id from secret_ballot"));
        ballotMarks.addAll(scene.<String>column("select receipt_hash from secret_ballot"));
        Set<String> voterMarks =
                new TreeSet<>(voters.stream().map(AgentId::toString).toList());

        everyTable()
                .forEach((table, rows) -> rows.forEach(row -> {
                    if (row.stream().anyMatch(voterMarks::contains)) {
                        ofVoters.add(table);
                    }
                    if (row.stream().anyMatch(ballotMarks::contains)) {
                        ofBallots.add(table);
                    }
                    assertThat(row).as(table).doesNotContainAnyElementsOf(codes);
                }));

        assertThat(ofVoters).containsExactly("electoral_roll_entry", "poll_register");
        assertThat(ofBallots).containsExactly("secret_ballot");
    }

    @Test
    void neither_table_has_a_time_a_version_or_a_number_in_sequence() {
        assertThat(columns("poll_register")).containsOnlyKeys("campaign_id", "agent_id", "channel");
        assertThat(columns("secret_ballot"))
                .containsOnlyKeys(
                        "id",
                        "campaign_id",
                        "choices",
                        "votes",
                        "votes_allowed",
                        "spent",
                        "envelope",
                        "receipt_hash",
                        "shuffled");
        assertThat(columns("secret_ballot").values()).noneMatch(type -> type.contains("time") || type.contains("date"));
        assertThat(scene.<Object>column("select distinct shuffled from secret_ballot"))
                .as("nothing tells the last ones apart")
                .containsExactly(true);
    }

    @Test
    void no_order_in_which_rows_lie_or_are_numbered_is_the_order_of_the_votes() {
        for (String order : List.of(place(), "id", "receipt_hash")) {
            List<String> found = scene.column("select choices from secret_ballot order by " + order);
            long inPlace = IntStream.range(0, VOTERS)
                    .filter(place -> found.get(place).equals(choice(place).text()))
                    .count();
            assertThat(inPlace)
                    .as("ballots in the order of the votes, by " + order)
                    .isLessThan(12);
        }
    }

    /** Where the database itself put the row. */
    private static String place() {
        return FreshDatabase.isPostgreSql() ? "ctid" : "_rowid_";
    }

    @Test
    void no_transaction_that_struck_a_voter_is_the_one_that_a_ballot_was_written_by() {
        if (FreshDatabase.isPostgreSql()) {
            List<String> ofVoters = scene.column("select cast(xmin as text) from poll_register");
            List<String> ofBallots = scene.column("select cast(xmin as text) from secret_ballot");
            assertThat(ofVoters).doesNotContainAnyElementsOf(ofBallots);
            assertThat(ofBallots).as("all put back together").containsOnly(ofBallots.get(0));
        } else {
            assertThat(everyTable()).as("H2 shows no transactions").containsKey("secret_ballot");
        }
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
