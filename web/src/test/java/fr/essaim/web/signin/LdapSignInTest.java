// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.signin;

import static fr.essaim.directory.SampleAuthority.CURIOUS;
import static fr.essaim.directory.SampleAuthority.SITE;
import static fr.essaim.directory.SampleAuthority.ZOE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.StaffMember;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.web.directory.ldap.LdapScene;
import fr.essaim.web.directory.ldap.TestServer;
import fr.essaim.web.security.Accounts;
import fr.essaim.web.security.LdapRealm;
import fr.essaim.web.security.PortalPermission;
import fr.essaim.web.security.ShiroAccess;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

@OnEachDatabase
class LdapSignInTest {

    private static final String PASSWORD = "un mot de passe";
    private static final Origin HERE = new Origin("192.0.2.1", "");

    private final TestServer server = new TestServer();
    private final LdapScene scene = LdapScene.sample(server);
    private final LdapRealm realm = new LdapRealm(new Accounts(scene.tables, 1), scene.directory, SITE);
    private final ShiroAccess access = new ShiroAccess(realm, SITE);
    private final SignIn signIn = new SignIn(SampleTries.in(scene.tables, scene.clock), realm);

    @AfterEach
    void stop() {
        scene.close();
        server.close();
    }

    @Test
    void the_right_password_signs_in_whatever_the_case_of_the_login() {
        assertThat(signIn.attempt(" ZOE ", PASSWORD, HERE).agent()).isEqualTo(ZOE);
    }

    @Test
    void wrong_passwords_unknown_logins_and_closed_accounts_are_refused_alike() {
        SignIn.Answer wrong = signIn.attempt("zoe", "faux", HERE);

        assertThat(wrong.accepted()).isFalse();
        assertThat(wrong.putOff()).isFalse();
        assertThat(signIn.attempt("nobody", PASSWORD, HERE)).isEqualTo(wrong);
        assertThat(signIn.attempt("ines", PASSWORD, HERE)).isEqualTo(wrong);
    }

    @Test
    void an_empty_password_is_refused_and_no_server_is_asked() {
        scene.directory.find(SITE, ZOE);
        server.bound().clear();

        SignIn.Answer empty = signIn.attempt("zoe", "", HERE);
        assertThat(empty.accepted()).isFalse();
        assertThat(empty.putOff()).isFalse();
        assertThat(signIn.attempt("", PASSWORD, HERE).accepted()).isFalse();
        assertThat(server.bound()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "z*",
                "*)(uid=*",
                "zoe)(|(uid=*",
                "zoe)(objectClass=*))(&(uid=zoe",
                "\\2a",
                "z\u0000oe",
                "(",
                "uid=zoe,ou=people,dc=ville,dc=example"
            })
    void characters_of_filters_are_nothing_but_characters(String login) {
        SignIn.Answer answer = signIn.attempt(login, PASSWORD, HERE);

        assertThat(answer.accepted()).isFalse();
        assertThat(answer.putOff()).isFalse();
    }

    @Test
    void an_endless_login_or_password_is_refused() {
        assertThat(signIn.attempt("z".repeat(100_000), "x", HERE).accepted()).isFalse();
        assertThat(signIn.attempt("zoe", "x".repeat(100_000), HERE).accepted()).isFalse();
    }

    @Test
    void a_login_that_two_people_have_is_nobodys() {
        server.person("uid=other,ou=people," + TestServer.ROOT, "zoe", "Autre", "Zoé", PASSWORD);

        assertThat(signIn.attempt("zoe", PASSWORD, HERE).accepted()).isFalse();
    }

    @Test
    void somebody_without_mail_or_first_name_gets_in() {
        server.person("uid=mini,ou=people," + TestServer.ROOT, "mini", "Mini", null, PASSWORD);

        AgentId mini = signIn.attempt("mini", PASSWORD, HERE).agent();
        assertThat(scene.directory.find(SITE, mini))
                .map(StaffMember::displayName)
                .contains("Mini");
    }

    @Test
    void after_five_failures_even_the_right_password_waits_and_success_forgets_them() {
        SignIn.Answer fifth = failures(5);

        assertThat(fifth.waitUntil()).isEqualTo(scene.clock.instant().plusSeconds(30));
        assertThat(signIn.attempt("zoe", PASSWORD, HERE).accepted()).isFalse();
        scene.clock.advance(Duration.ofSeconds(30));
        assertThat(signIn.attempt("zoe", PASSWORD, HERE).accepted()).isTrue();
        assertThat(failures(4).waitUntil()).isNull();
    }

    @Test
    void groups_give_rights_and_nobody_else_has_them() {
        signIn.attempt("admin", PASSWORD, HERE);
        signIn.attempt("zoe", PASSWORD, HERE);

        assertThat(mayAdminister(CURIOUS)).isTrue();
        assertThat(mayAdminister(ZOE)).isFalse();
        assertThat(access.hasRole(ZOE, "steering")).isTrue();
        assertThat(access.hasRole(ZOE, "agent")).isTrue();
    }

    @Test
    void a_server_that_does_not_answer_is_said_to_be_away_and_no_try_is_counted() {
        server.stop();

        for (int i = 0; i < 20; i++) {
            assertThat(signIn.attempt("zoe", PASSWORD, HERE).hindrance()).isEqualTo(SignIn.Hindrance.DIRECTORY_AWAY);
        }
        server.start();
        scene.clock.advance(Duration.ofSeconds(5));
        assertThat(signIn.attempt("zoe", PASSWORD, HERE).accepted()).isTrue();
    }

    @Test
    void whoever_is_signed_in_keeps_name_and_rights_while_the_server_is_away() {
        signIn.attempt("admin", PASSWORD, HERE);
        server.stop();
        scene.clock.advance(Duration.ofHours(2));
        realm.forget();

        assertThat(scene.directory.find(SITE, CURIOUS))
                .map(StaffMember::firstName)
                .contains("100%");
        assertThat(mayAdminister(CURIOUS)).isTrue();
    }

    @Test
    void a_session_ends_when_its_account_is_not_remembered_any_more() {
        long stamp = realm.stamp(ZOE);
        signIn.attempt("zoe", PASSWORD, HERE);
        server.stop();
        scene.clock.advance(Duration.ofHours(12).minusSeconds(1));
        realm.forget();
        assertThat(realm.stamp(ZOE)).isEqualTo(stamp);

        scene.clock.advance(Duration.ofSeconds(1));
        realm.forget();
        assertThat(realm.stamp(ZOE)).isNotEqualTo(stamp);
    }

    @Test
    void a_closed_account_stays_out_when_that_it_is_closed_is_not_remembered_any_more() {
        long stamp = signIn.attempt("admin", PASSWORD, HERE).stamp();
        server.change("uid=admin,ou=people," + TestServer.ROOT, "pwdAccountLockedTime", "000001010000Z");
        scene.clock.advance(Duration.ofMinutes(5));
        scene.directory.find(SITE, CURIOUS);
        server.stop();
        scene.clock.advance(Duration.ofHours(12));
        realm.forget();

        assertThat(scene.directory.find(SITE, CURIOUS)).map(StaffMember::active).contains(true);
        assertThat(realm.stamp(CURIOUS)).isNotEqualTo(stamp);
    }

    @Test
    void an_account_closed_meanwhile_may_nothing_after_five_minutes() {
        signIn.attempt("admin", PASSWORD, HERE);
        assertThat(mayAdminister(CURIOUS)).isTrue();
        server.change("uid=admin,ou=people," + TestServer.ROOT, "pwdAccountLockedTime", "000001010000Z");
        scene.clock.advance(Duration.ofMinutes(5));
        realm.forget();

        assertThat(mayAdminister(CURIOUS)).isFalse();
        assertThat(scene.directory.find(SITE, CURIOUS)).map(StaffMember::active).contains(false);
        assertThat(signIn.attempt("admin", PASSWORD, HERE).accepted()).isFalse();
    }

    @Test
    void a_wrong_password_of_the_searching_account_is_no_agents_fault_and_is_told_in_the_log() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger("fr.essaim.web.directory.ldap.LdapServer");
        log.start();
        logger.addAppender(log);
        try (LdapScene locked = LdapScene.withServicePassword(server, "changed since")) {
            SignIn there = new SignIn(
                    SampleTries.in(locked.tables, locked.clock),
                    new LdapRealm(new Accounts(locked.tables, 1), locked.directory, SITE));

            assertThat(there.attempt("zoe", PASSWORD, HERE).hindrance()).isEqualTo(SignIn.Hindrance.DIRECTORY_AWAY);
        } finally {
            logger.detachAppender(log);
        }

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .singleElement()
                .asString()
                .contains("essaim.ldap.bind.dn or its password is wrong")
                .doesNotContain("zoe");
    }

    private boolean mayAdminister(AgentId agent) {
        return access.allows(new Visitor(SITE, agent, Locale.FRENCH), PortalPermission.ADMINISTER, 0);
    }

    private SignIn.Answer failures(int count) {
        SignIn.Answer last = null;
        for (int i = 0; i < count; i++) {
            last = signIn.attempt("zoe", "faux", HERE);
        }
        return last;
    }
}
