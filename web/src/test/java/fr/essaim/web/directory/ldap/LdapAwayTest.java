// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory.ldap;

import static fr.essaim.directory.SampleAuthority.JEAN;
import static fr.essaim.directory.SampleAuthority.SITE;
import static fr.essaim.directory.SampleAuthority.ZOE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.Filter;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.DirectoryAwayException;
import fr.essaim.directory.StaffMember;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is remembered of the server, and what that is worth while it does not answer. */
class LdapAwayTest {

    private final TestServer server = new TestServer();
    private final LdapScene scene = LdapScene.sample(server);
    private final LdapDirectory directory = scene.directory;

    @AfterEach
    void stop() {
        scene.close();
        server.close();
    }

    @Test
    void the_second_question_about_an_agent_is_answered_from_memory_and_counted() {
        directory.find(SITE, ZOE);
        int before = server.pages().size();
        directory.find(SITE, ZOE);

        assertThat(server.pages()).hasSize(before);
        LdapStatistics.Counts people = directory.statistics().people();
        assertThat(people).isEqualTo(new LdapStatistics.Counts(1, 1, 1, 0));
    }

    @Test
    void after_five_minutes_the_server_is_asked_again() {
        directory.find(SITE, JEAN);
        server.change("uid=jean,ou=people," + TestServer.ROOT, "title", "Fontainier");
        scene.clock.advance(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(directory.find(SITE, JEAN)).map(StaffMember::jobTitle).contains("Jardinier");

        scene.clock.advance(Duration.ofSeconds(1));
        assertThat(directory.find(SITE, JEAN)).map(StaffMember::jobTitle).contains("Fontainier");
    }

    @Test
    void who_is_remembered_keeps_the_name_and_who_is_not_is_shown_by_number() {
        directory.find(SITE, ZOE);
        server.stop();
        scene.clock.advance(Duration.ofHours(11));

        assertThat(directory.findAll(SITE, List.of(ZOE, JEAN, new AgentId(999_999))))
                .hasSize(2)
                .hasEntrySatisfying(ZOE, zoe -> assertThat(zoe.displayName()).isEqualTo("Zoé Lefèvre-Nœl"))
                .hasEntrySatisfying(JEAN, jean -> {
                    assertThat(jean.displayName()).isEqualTo("№ 102");
                    assertThat(jean.active()).isTrue();
                });
        assertThat(directory.statistics().people().outdated()).isEqualTo(3);
    }

    @Test
    void nobody_is_remembered_longer_than_twelve_hours() {
        directory.find(SITE, ZOE);
        server.stop();
        scene.clock.advance(Duration.ofHours(12));

        assertThat(directory.find(SITE, ZOE)).map(StaffMember::displayName).contains("№ 101");
    }

    @Test
    void whoever_chooses_another_language_meanwhile_keeps_name_and_session_and_is_kept_no_longer_for_it() {
        directory.find(SITE, ZOE);
        server.stop();
        scene.clock.advance(Duration.ofHours(11));
        directory.choose(ZOE, Locale.ENGLISH);

        assertThat(directory.find(SITE, ZOE)).get().satisfies(zoe -> {
            assertThat(zoe.displayName()).isEqualTo("Zoé Lefèvre-Nœl");
            assertThat(zoe.locale()).isEqualTo(Locale.ENGLISH);
        });
        assertThat(directory.isActive(ZOE)).isTrue();
        scene.clock.advance(Duration.ofHours(1));
        assertThat(directory.isActive(ZOE)).isFalse();
    }

    @Test
    void where_only_the_units_cannot_be_read_people_keep_their_names_and_sign_in() {
        try (LdapScene misled = scene.with("essaim.ldap.unit.base", "ou=nowhere," + TestServer.ROOT)) {
            assertThatThrownBy(() -> misled.directory.departments(SITE)).isInstanceOf(DirectoryAwayException.class);
            assertThat(misled.directory.find(SITE, ZOE)).get().satisfies(zoe -> {
                assertThat(zoe.displayName()).isEqualTo("Zoé Lefèvre-Nœl");
                assertThat(zoe.departmentId()).isZero();
            });
            assertThat(misled.directory.signIn("zoe", SampleTree.PASSWORD)).isPresent();
        }
    }

    @Test
    void rights_that_were_never_read_are_those_of_everybody() {
        server.stop();

        assertThat(directory.roles(ZOE)).containsExactly("agent");
    }

    @Test
    void a_search_finds_those_who_are_remembered() {
        directory.findAll(SITE, List.of(ZOE, JEAN));
        server.stop();
        scene.clock.advance(Duration.ofMinutes(10));

        assertThat(directory.search(SITE, "lefevre", 0, 10).items())
                .extracting(StaffMember::id)
                .containsExactly(ZOE);
        assertThat(directory.search(SITE, "", 0, 10).total()).isEqualTo(2);
    }

    @Test
    void a_question_that_needs_the_whole_answer_is_refused_rather_than_answered_in_part() {
        directory.findAll(SITE, List.of(ZOE, JEAN));
        server.stop();

        assertThatThrownBy(() -> directory.named(SITE, "Zoé Lefèvre-Nœl")).isInstanceOf(DirectoryAwayException.class);
        assertThatThrownBy(() -> directory.members(SITE, "gt-accueil", 0, 10))
                .isInstanceOf(DirectoryAwayException.class);
    }

    @Test
    void a_server_that_did_not_answer_is_left_alone_for_five_seconds_and_comes_back_by_itself() {
        directory.departments(SITE);
        server.stop();
        assertThatThrownBy(() -> directory.named(SITE, "Jean Martin")).isInstanceOf(DirectoryAwayException.class);
        server.start();

        assertThatThrownBy(() -> directory.named(SITE, "Jean Martin")).isInstanceOf(DirectoryAwayException.class);
        assertThat(scene.connection.state().answering()).isFalse();
        assertThat(scene.connection.state().lastAnswer()).isNotNull();
        scene.clock.advance(LdapServer.PAUSE);
        assertThat(directory.named(SITE, "Jean Martin")).hasSize(2);
        assertThat(scene.connection.state().answering()).isTrue();
    }

    @Test
    void while_one_question_tries_whether_the_server_is_back_nobody_else_waits_for_it() {
        directory.departments(SITE);
        server.stop();
        assertThatThrownBy(() -> directory.named(SITE, "Jean Martin")).isInstanceOf(DirectoryAwayException.class);
        server.start();
        scene.clock.advance(LdapServer.PAUSE);
        AtomicInteger refused = new AtomicInteger();
        server.beforeSearch(() -> {
            try {
                directory.named(SITE, "Zoé Lefèvre-Nœl");
            } catch (DirectoryAwayException e) {
                refused.incrementAndGet();
            }
        });

        assertThat(directory.named(SITE, "Jean Martin")).hasSize(2);
        assertThat(refused).hasValue(1);
    }

    @Test
    void a_question_that_ends_badly_but_late_does_not_end_the_pause_that_began_meanwhile() {
        server.beforeSearch(() -> {
            server.refusePasswords(true);
            scene.connection.check();
            server.refusePasswords(false);
        });
        assertThatThrownBy(() -> scene.connection.scan(
                        List.of("ou=nowhere," + TestServer.ROOT),
                        Filter.createPresenceFilter("objectClass"),
                        List.of("1.1"),
                        entry -> {}))
                .isInstanceOf(DirectoryAwayException.class);

        scene.connection.check();
        assertThat(scene.connection.state().answering()).isFalse();
        scene.clock.advance(LdapServer.PAUSE);
        scene.connection.check();
        assertThat(scene.connection.state().answering()).isTrue();
    }

    @Test
    void a_portal_starts_without_its_server() {
        server.stop();
        try (LdapScene early = LdapScene.withServicePassword(server, TestServer.SERVICE_PASSWORD)) {
            assertThatThrownBy(() -> early.directory.institutions(SITE)).isInstanceOf(DirectoryAwayException.class);
            server.start();
            early.clock.advance(LdapServer.PAUSE);
            assertThat(early.directory.institutions(SITE)).hasSize(2);
        }
    }
}
