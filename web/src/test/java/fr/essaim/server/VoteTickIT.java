// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.persistence.PostgreSqlServer;
import fr.essaim.server.Caller.Form;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One choice of a vote by name, as the page's script sends it, through the portal down to the database. */
class VoteTickIT {

    private static final int MOST_STATEMENTS = 12;
    private static final Pattern IDEA = Pattern.compile("data-idea=\"(\\d+)\"");

    @Test
    void a_choice_is_kept_and_its_tally_said_with_few_statements() throws Exception {
        try (var database = PostgreSqlServer.start();
                var essaim = RunningEssaim.start(
                        "-Dessaim.demonstration=true",
                        "-Dessaim.db.url=" + database.url(),
                        "-Dessaim.db.user=" + PostgreSqlServer.USER)) {
            long campaign = voteByName(database);
            var voter = new Caller(essaim).signedIn("agent");
            String page =
                    voter.get("/page/ideas?view=vote&campaign=" + campaign).body();
            long idea = Long.parseLong(Caller.first(page, IDEA.pattern()));
            Form form = Form.of(page, "choiceLoader");
            database.rememberStatements();

            List<List<String>> ticks = new ArrayList<>();
            for (int points : new int[] {1, 0, 1, 0, 1}) {
                int before = database.statements().size();
                HttpResponse<String> answer = voter.script(
                        form, form.sent("send", Map.of("choice", idea + ":" + points), List.of("tally", "messages")));
                List<String> all = database.statements();
                ticks.add(all.subList(before, all.size()));

                assertThat(answer.body()).contains("data-saved");
                assertThat(answer.body().contains("data-chosen=\"" + idea + ":1\""))
                        .isEqualTo(points == 1);
            }

            // What the server does on its own meanwhile is in some of them, not in all
            List<String> least =
                    ticks.stream().min(Comparator.comparing(List::size)).orElseThrow();
            assertThat(least).hasSizeBetween(5, MOST_STATEMENTS);
        }
    }

    /** The budget of the demonstration, which nobody has voted in, for once not in secret. */
    private static long voteByName(PostgreSqlServer database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), PostgreSqlServer.USER, "");
                var named = connection.prepareStatement("update campaign set secret_vote = false, key_quorum = 0"
                        + " where vote_method = 'BASKET' returning id")) {
            var row = named.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }
}
