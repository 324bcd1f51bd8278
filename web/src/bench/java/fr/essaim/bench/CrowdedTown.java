// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A large authority on the embedded database, written row by row while no server runs: 50,000 agents who may all sign in,
 * and campaigns with 10,000 ideas. Always the same for the same seed.
 */
final class CrowdedTown implements AutoCloseable {

    static final int AGENTS = 50_000;
    static final int IDEAS = 10_000;
    static final int SUPPORTS = 200_000;

    /** The number of the first agent; the others follow. */
    static final long FIRST_AGENT = 100_001;

    private static final int BATCH = 1_000;
    private static final long FIRST_ID = 10_000_000;
    private static final List<String> DEEDS = List.of(
            "Mutualiser",
            "Simplifier",
            "Prêter",
            "Réparer",
            "Partager",
            "Ouvrir",
            "Afficher",
            "Regrouper",
            "Planter",
            "Numériser",
            "Former à",
            "Réorganiser",
            "Signaler",
            "Éclairer",
            "Isoler",
            "Fleurir");
    private static final List<String> THINGS = List.of(
            "les vélos de service",
            "les salles de réunion",
            "le courrier interne",
            "les outils des ateliers",
            "les plannings d’astreinte",
            "l’accueil du public",
            "les repas de la cantine",
            "les espaces verts",
            "les imprimantes",
            "les bons de commande",
            "les tenues de travail",
            "les fiches d’intervention",
            "les véhicules électriques",
            "les archives",
            "les permanences sociales",
            "les contes de la médiathèque");
    private static final List<String> PLACES = List.of(
            "à la mairie annexe",
            "dans les écoles",
            "au centre technique",
            "à la piscine",
            "au CCAS",
            "dans les gymnases",
            "à la médiathèque",
            "au conservatoire",
            "dans les crèches",
            "au cimetière",
            "sur les marchés",
            "aux serres",
            "à l’hôtel d’agglomération",
            "dans les déchèteries",
            "au musée",
            "à la police municipale");

    private final Connection connection;
    private final Random random = new Random(1650);
    private final Timestamp now = Timestamp.from(Instant.now());

    CrowdedTown(Path home) throws SQLException, IOException {
        connection = DriverManager.getConnection(
                "jdbc:h2:file:" + home.resolve("data/essaim"),
                "essaim",
                Files.readString(home.resolve("database.password")));
        connection.setAutoCommit(false);
    }

    /** @param number from 1 on */
    static String login(int number) {
        return "foule" + number;
    }

    /**
     * Agents with the {@link #login logins} 1 to 50,000 and the password of an account that is there.
     *
     * @param login of that account
     */
    void addAgents(String login) throws SQLException {
        String hash = text("select password_hash from account where login = '" + login + "'");
        try (PreparedStatement agent = connection.prepareStatement(
                        "insert into agent (id, company_id, first_name, last_name, job_title, mail, institution_id,"
                                + " department_id, language, active, name_key, reversed_name_key, mail_key, search_key)"
                                + " values (?, 1, ?, ?, 'Agent', '', ?, null, 'fr', true, ?, ?, null, ?)");
                PreparedStatement account = connection.prepareStatement(
                        "insert into account (agent_id, company_id, login, login_key, password_hash)"
                                + " values (?, 1, ?, ?, ?)")) {
            List<Long> institutions = numbers("select id from institution order by id");
            for (int i = 1; i <= AGENTS; i++) {
                String first = "Prénom" + i % 997;
                String last = "Nom" + i;
                String key = (first + " " + last).toLowerCase();
                set(
                        agent,
                        FIRST_AGENT + i - 1,
                        first,
                        last,
                        institutions.get(i % institutions.size()),
                        key,
                        (last + " " + first).toLowerCase(),
                        key);
                set(account, FIRST_AGENT + i - 1, login(i), login(i), hash);
                send(i, agent, account);
            }
            send(0, agent, account);
        }
    }

    /**
     * An open campaign of which everybody takes part.
     *
     * @param number from 1 on, its own
     * @param method of its vote, which is open today
     * @return its id
     */
    long addCampaign(int number, String title, String method, boolean deposits) throws SQLException {
        long box = FIRST_ID + number * 100_000L;
        long campaign = box + 1;
        run(
                "insert into idea_box (id, company_id, site_id, title, purpose, permanent, version) values (?, 1, 1, ?, '',"
                        + " false, 1)",
                box,
                title);
        long audience = campaign + 4;
        run(
                "insert into audience (id, company_id, site_id, growing, frozen_at, version) values (?, 1, 1, false, ?, 1)",
                audience,
                now);
        run(
                "insert into campaign (id, company_id, site_id, box_id, audience_id, kind, title, purpose, commitment, idea_kinds,"
                        + " authors_hidden, team_wanted, answer_days, opened_at, vote_method, votes_each, envelope, secret_vote,"
                        + " counts_hidden, secrecy_threshold, next_number, version) values (?, 1, 1, ?, ?, 'STAFF_BUDGET', ?, '', '',"
                        + " 'IDEA', false, false, 90, ?, ?, 3, 30000, false, false, 10, 20000, 1)",
                campaign,
                box,
                audience,
                title,
                now,
                method);
        LocalDate today = LocalDate.now();
        phase(
                campaign + 1,
                campaign,
                "DEPOSIT",
                today.minusDays(20),
                deposits ? today.plusDays(20) : today.minusDays(1));
        phase(campaign + 2, campaign, "VOTE", today.minusDays(1), today.plusDays(20));
        phase(campaign + 3, campaign, "RESULTS", today.minusDays(1), null);
        run(
                "insert into roll_entry (audience_id, agent_id, institution_id, department_id, state, since)"
                        + " select ?, id, coalesce(institution_id, 0), coalesce(department_id, 0), 'ON_ROLL', ? from agent where active",
                audience,
                now);
        return campaign;
    }

    private void phase(long id, long campaign, String kind, LocalDate from, LocalDate to) throws SQLException {
        run(
                "insert into campaign_phase (id, campaign_id, kind, starts_on, ends_on) values (?, ?, ?, ?, ?)",
                id,
                campaign,
                kind,
                from,
                to);
    }

    /** @return the id of the first; the others follow */
    long addIdeas(long campaign, int count) throws SQLException {
        long first = campaign + 100;
        try (PreparedStatement idea = connection.prepareStatement(
                "insert into idea (id, company_id, site_id, campaign_id, number, kind, state, title, description,"
                        + " expected_benefit, time_needed, cost, author_id, author_hidden, created_at, submitted_at,"
                        + " changed_at, version) values (?, 1, 1, ?, ?, 'IDEA', 'SUBMITTED', ?, ?, '', '', ?, ?, false, ?, ?,"
                        + " ?, 1)")) {
            for (int i = 0; i < count; i++) {
                String title = one(DEEDS) + " " + one(THINGS) + " " + one(PLACES);
                String text = "<p>" + one(DEEDS) + " " + one(THINGS) + " " + one(PLACES) + ", puis "
                        + one(DEEDS).toLowerCase() + " " + one(THINGS) + ".</p>";
                set(
                        idea,
                        first + i,
                        campaign,
                        i + 1,
                        title,
                        text,
                        1_000L + random.nextInt(12) * 1_000L,
                        agent(),
                        now,
                        now,
                        now);
                send(i + 1, idea);
            }
            send(0, idea);
        }
        return first;
    }

    /** Agents support ideas of the campaign, some far more often than others. */
    void addSupports(long firstIdea, int ideas, int supports) throws SQLException {
        try (PreparedStatement support = connection.prepareStatement(
                "merge into idea_support (idea_id, agent_id, at) key (idea_id, agent_id) values (?, ?, ?)")) {
            for (int i = 1; i <= supports; i++) {
                int place = (int) (ideas * Math.pow(random.nextDouble(), 3));
                set(support, firstIdea + place, FIRST_AGENT + i % AGENTS, now);
                send(i, support);
            }
            send(0, support);
        }
        run(
                "update idea set support_count = (select count(*) from idea_support s where s.idea_id = idea.id)"
                        + " where id between ? and ?",
                firstIdea,
                firstIdea + ideas - 1);
    }

    /** The vote of the campaign is over, its results are out, and every agent has put three ideas into a basket. */
    void addBaskets(long campaign, long firstIdea, int ideas) throws SQLException {
        LocalDate today = LocalDate.now();
        run(
                "update campaign_phase set starts_on = ?, ends_on = ? where campaign_id = ? and kind = 'VOTE'",
                today.minusDays(20),
                today.minusDays(2),
                campaign);
        run("update campaign set results_at = ? where id = ?", now, campaign);
        run(
                "insert into ballot_paper_line (campaign_id, idea_id, cost) select campaign_id, id, 1000 from idea"
                        + " where campaign_id = ?",
                campaign);
        try (PreparedStatement ballot = connection.prepareStatement(
                        "insert into ballot (campaign_id, audience_id, agent_id, votes, votes_allowed, spent, envelope, changed_at)"
                                + " values (?, ?, ?, 3, 20, 3000, 30000, ?)");
                PreparedStatement choice = connection.prepareStatement(
                        "insert into ballot_choice (campaign_id, agent_id, idea_id, points) values (?, ?, ?, 1)")) {
            for (int i = 1; i <= AGENTS; i++) {
                set(ballot, campaign, campaign + 4, FIRST_AGENT + i - 1, now);
                int first = random.nextInt(ideas);
                for (int one = 0; one < 3; one++) {
                    set(choice, campaign, FIRST_AGENT + i - 1, firstIdea + (first + one * 5) % ideas);
                }
                send(i, ballot, choice);
            }
            send(0, ballot, choice);
        }
    }

    long number(String sql) throws SQLException {
        return numbers(sql).get(0);
    }

    /** @return the number of an agent, drawn */
    private long agent() {
        return FIRST_AGENT + random.nextInt(AGENTS);
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            place(statement, values);
            statement.executeUpdate();
        }
        connection.commit();
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        place(statement, values);
        statement.addBatch();
    }

    private static void place(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    /** @param count so many were set; 0 at the end */
    private void send(int count, PreparedStatement... statements) throws SQLException {
        if (count % BATCH == 0) {
            for (PreparedStatement statement : statements) {
                statement.executeBatch();
            }
            connection.commit();
        }
    }

    private String text(String sql) throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private List<Long> numbers(String sql) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
