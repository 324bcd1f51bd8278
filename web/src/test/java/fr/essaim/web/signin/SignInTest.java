// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.signin;

import static fr.essaim.directory.SampleAuthority.FORMER;
import static fr.essaim.directory.SampleAuthority.SITE;
import static fr.essaim.directory.SampleAuthority.ZOE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.web.TestClock;
import fr.essaim.web.directory.DirectorySeed;
import fr.essaim.web.directory.LocalDirectory;
import fr.essaim.web.directory.Tables;
import fr.essaim.web.directory.TestTables;
import fr.essaim.web.security.Accounts;
import fr.essaim.web.security.AgentRealm;
import fr.essaim.web.security.CheapPasswords;
import fr.essaim.web.security.Passwords;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@OnEachDatabase
class SignInTest {

    private static final int FREE_OF_LOGIN = 8;
    private static final int FREE_OF_ADDRESS = 10;
    private static final Passwords PASSWORDS = CheapPasswords.create();
    private static final String HASH = PASSWORDS.hash("juste");
    private static final Origin HERE = new Origin("192.0.2.1", "");
    private static final Origin ELSEWHERE = new Origin("192.0.2.2", "");

    private final Tables tables = TestTables.sample(
            new DirectorySeed.Account(ZOE, "Zoé.L", HASH, List.of()),
            new DirectorySeed.Account(FORMER, "ines", HASH, List.of()));
    private final Accounts accounts = new Accounts(tables, SITE.companyId());
    private final AgentRealm realm = new AgentRealm(accounts, new LocalDirectory(tables), SITE, PASSWORDS);
    private final TestClock clock = new TestClock();
    private final SignIn signIn = new SignIn(SampleTries.strict(tables, clock, FREE_OF_LOGIN, FREE_OF_ADDRESS), realm);
    private final KnownDevices devices = SampleTries.devices(tables, clock);

    @Test
    void the_right_password_signs_in_whatever_the_case_of_the_login() {
        assertThat(signIn.attempt(" zoé.l ", "juste", HERE).agent()).isEqualTo(ZOE);
    }

    @Test
    void wrong_passwords_unknown_logins_closed_accounts_and_accounts_without_password_are_refused_alike() {
        SignIn.Answer wrong = signIn.attempt("zoé.l", "faux", HERE);

        assertThat(wrong.accepted()).isFalse();
        assertThat(signIn.attempt("nobody", "juste", HERE)).isEqualTo(wrong);
        assertThat(signIn.attempt("ines", "juste", HERE)).isEqualTo(wrong);
        assertThat(signIn.attempt("a102", "", HERE)).isEqualTo(wrong);
    }

    @Test
    void after_five_failures_even_the_right_password_waits() {
        SignIn.Answer fifth = failures("zoé.l", 5);

        assertThat(fifth.waitUntil()).isEqualTo(clock.instant().plusSeconds(30));
        assertThat(signIn.attempt("zoé.l", "juste", HERE).accepted()).isFalse();
        clock.advance(Duration.ofSeconds(30));
        assertThat(signIn.attempt("zoé.l", "juste", HERE).accepted()).isTrue();
    }

    @Test
    void a_try_during_the_wait_does_not_make_it_longer() {
        failures("zoé.l", 5);

        assertThat(failures("zoé.l", 5).waitUntil()).isEqualTo(clock.instant().plusSeconds(30));
    }

    @Test
    void the_wait_doubles_and_a_success_forgets_it() {
        failures("zoé.l", 5);
        clock.advance(Duration.ofSeconds(31));
        assertThat(failures("zoé.l", 1).waitUntil()).isEqualTo(clock.instant().plusSeconds(60));

        clock.advance(Duration.ofSeconds(61));
        assertThat(signIn.attempt("zoé.l", "juste", HERE).accepted()).isTrue();
        assertThat(failures("zoé.l", 4).waitUntil()).isNull();
    }

    @Test
    void an_unknown_login_is_slowed_down_like_a_known_one() {
        assertThat(failures("nobody", 5)).isEqualTo(failures("zoé.l", 5));
    }

    @Test
    void a_stranger_elsewhere_does_not_keep_an_agent_out_who_signs_in_for_the_first_time() {
        failures("zoé.l", 5);

        assertThat(signIn.attempt("zoé.l", "juste", ELSEWHERE).accepted()).isTrue();
    }

    @Test
    void strangers_everywhere_slow_down_new_places_but_none_where_the_agent_signed_in_before() {
        signIn.attempt("zoé.l", "juste", HERE);
        failuresEverywhere("zoé.l");

        SignIn.Answer elsewhere = signIn.attempt("zoé.l", "juste", ELSEWHERE);
        assertThat(elsewhere.accepted()).isFalse();
        assertThat(elsewhere.waitUntil()).isAfter(clock.instant());
        assertThat(signIn.attempt("zoé.l", "juste", HERE).accepted()).isTrue();
    }

    @Test
    void a_device_where_the_agent_signed_in_before_is_let_in_at_any_address() {
        String cookie = devices.with("zoé.l", "");
        failuresEverywhere("zoé.l");
        failures("zoé.l", 5);

        assertThat(signIn.attempt("zoé.l", "juste", HERE).accepted()).isFalse();
        assertThat(signIn.attempt("Zoé.L", "juste", new Origin(HERE.address(), cookie))
                        .accepted())
                .isTrue();
    }

    @Test
    void a_known_device_has_its_own_tries_and_no_more() {
        Origin device = new Origin(HERE.address(), devices.with("zoé.l", ""));
        IntStream.range(0, 5).forEach(i -> signIn.attempt("zoé.l", "faux", device));

        assertThat(signIn.attempt("zoé.l", "juste", device).accepted()).isFalse();
        assertThat(signIn.attempt("zoé.l", "juste", HERE).accepted()).isTrue();
    }

    @Test
    void unknown_logins_are_slowed_down_everywhere_like_known_ones() {
        failuresEverywhere("nobody");
        failuresEverywhere("zoé.l");

        SignIn.Answer known = signIn.attempt("zoé.l", "faux", ELSEWHERE);
        assertThat(known.waitUntil()).isNotNull();
        assertThat(signIn.attempt("nobody", "faux", ELSEWHERE)).isEqualTo(known);
    }

    @Test
    void after_hours_and_a_restart_known_and_unknown_logins_are_still_alike() {
        failures("zoé.l", 4);
        failures("nobody", 4);
        clock.advance(Duration.ofHours(5));
        SignIn restarted = new SignIn(SampleTries.in(tables, clock), realm);

        SignIn.Answer known = restarted.attempt("zoé.l", "faux", HERE);
        assertThat(known.waitUntil()).isEqualTo(clock.instant().plusSeconds(30));
        assertThat(restarted.attempt("nobody", "faux", HERE)).isEqualTo(known);

        clock.advance(Duration.ofHours(25));
        assertThat(restarted.attempt("zoé.l", "faux", HERE).waitUntil()).isNull();
        assertThat(restarted.attempt("nobody", "faux", HERE).waitUntil()).isNull();
    }

    @Test
    void two_servers_count_together() {
        failures("zoé.l", 4);
        SignIn other = new SignIn(SampleTries.in(tables, clock), realm);

        assertThat(other.attempt("zoé.l", "faux", HERE).waitUntil())
                .isEqualTo(clock.instant().plusSeconds(30));
    }

    @Test
    void one_address_that_tries_many_logins_waits_but_for_those_who_signed_in_there_before() {
        signIn.attempt("zoé.l", "juste", HERE);
        IntStream.range(0, FREE_OF_ADDRESS + 1).forEach(i -> signIn.attempt("login" + i, "faux", HERE));

        assertThat(signIn.attempt("one.more", "faux", HERE).waitUntil())
                .isEqualTo(clock.instant().plusSeconds(30));
        assertThat(signIn.attempt("zoé.l", "juste", HERE).accepted()).isTrue();
        assertThat(signIn.attempt("one.more", "faux", ELSEWHERE).waitUntil()).isNull();
    }

    @Test
    void the_logins_that_failed_at_an_address_are_forgotten_an_hour_after_the_first() {
        IntStream.range(0, FREE_OF_ADDRESS + 1).forEach(i -> signIn.attempt("login" + i, "faux", HERE));
        clock.advance(Duration.ofHours(1).minusSeconds(1));
        signIn.attempt("another", "faux", HERE);
        assertThat(signIn.attempt("zoé.l", "juste", HERE).accepted()).isFalse();

        clock.advance(Duration.ofMinutes(2));
        assertThat(signIn.attempt("zoé.l", "juste", HERE).accepted()).isTrue();
    }

    @Test
    void no_typed_login_and_no_address_is_kept_and_old_tries_are_deleted() {
        SignInTries tries = SampleTries.in(tables, clock);
        failures("un mot de passe tapé à côté", 2);
        signIn.attempt("zoé.l", "juste", HERE);

        assertThat(tables.list("select try_key from sign_in_try", row -> row.getString(1)))
                .hasSize(5)
                .allSatisfy(key -> assertThat(key).matches("[\\w-]{43}"));
        clock.advance(Duration.ofDays(2));
        tries.forgetOld();
        assertThat(tables.count("select count(*) from sign_in_try")).isEqualTo(1);
        clock.advance(SignInTries.ADDRESS_KEPT);
        tries.forgetOld();
        assertThat(tables.count("select count(*) from sign_in_try")).isZero();
    }

    @Test
    void whoever_comes_when_too_many_do_may_try_again_and_has_failed_nothing() {
        Passwords hurried = CheapPasswords.create(Duration.ofMillis(20));
        SignIn crowded = new SignIn(
                SampleTries.in(tables, clock), new AgentRealm(accounts, new LocalDirectory(tables), SITE, hurried));
        hurried.turns().acquireUninterruptibly(Passwords.AT_ONCE);

        IntStream.range(0, 25)
                .forEach(i -> assertThat(crowded.attempt("zoé.l", "juste", HERE).hindrance())
                        .isEqualTo(SignIn.Hindrance.CROWD));
        hurried.turns().release(Passwords.AT_ONCE);
        assertThat(crowded.attempt("zoé.l", "juste", HERE).accepted()).isTrue();
    }

    @Test
    void a_refusal_is_logged_without_login_or_address() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(SignIn.class);
        log.start();
        logger.addAppender(log);
        IntStream.range(0, 25).forEach(i -> signIn.attempt("zoé.l", "faux", HERE));
        logger.detachAppender(log);

        assertThat(log.list)
                .hasSize(25)
                .extracting(ILoggingEvent::getFormattedMessage)
                .allSatisfy(
                        line -> assertThat(line).doesNotContain(HERE.address()).doesNotContainIgnoringCase("zoé"));
    }

    @Test
    void those_who_sign_in_do_not_use_up_the_tries_of_their_address() {
        IntStream.range(0, FREE_OF_ADDRESS - 1).forEach(i -> signIn.attempt("login" + i, "faux", HERE));
        IntStream.range(0, 5).forEach(i -> {
            failures("zoé.l", 2);
            assertThat(signIn.attempt("zoé.l", "juste", HERE).accepted()).isTrue();
        });

        assertThat(signIn.attempt("the.last", "faux", HERE).waitUntil()).isNull();
    }

    @Test
    void many_tries_at_once_are_no_more_than_one_after_the_other() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            List<Callable<SignIn.Answer>> tries = IntStream.range(0, 16)
                    .<Callable<SignIn.Answer>>mapToObj(i -> () -> signIn.attempt("zoé.l", "faux", HERE))
                    .toList();
            many.invokeAll(tries);
        } finally {
            many.shutdown();
        }

        assertThat(tables.count("select max(failures) from sign_in_try")).isEqualTo(5);
    }

    @Test
    void an_endless_login_or_password_is_refused() {
        assertThat(signIn.attempt("z".repeat(100_000), "x", HERE).accepted()).isFalse();
        assertThat(signIn.attempt("zoé.l", "x".repeat(100_000), HERE).accepted())
                .isFalse();
    }

    @Test
    void an_unknown_login_takes_as_long_as_a_wrong_password() {
        // As they are kept: of cheap ones nothing would be measured but the database
        Passwords kept = new Passwords();
        Tables town = TestTables.sample(new DirectorySeed.Account(ZOE, "Zoé.L", kept.hash("juste"), List.of()));
        SignIn real = new SignIn(
                SampleTries.strict(town, clock, FREE_OF_LOGIN, FREE_OF_ADDRESS),
                new AgentRealm(new Accounts(town, SITE.companyId()), new LocalDirectory(town), SITE, kept));
        failures(real, "zoé.l", 1);
        failures(real, "nobody", 1);

        long known = time(real, "zoé.l");
        long unknown = time(real, "nobody");

        assertThat(unknown).isBetween(known / 3, known * 3);
    }

    private static long time(SignIn real, String login) {
        long start = System.nanoTime();
        failures(real, login, 3);
        return System.nanoTime() - start;
    }

    private void failuresEverywhere(String login) {
        IntStream.range(0, FREE_OF_LOGIN + 1)
                .forEach(i -> signIn.attempt(login, "faux", new Origin("198.51.100." + i, "")));
    }

    private SignIn.Answer failures(String login, int count) {
        return failures(signIn, login, count);
    }

    private static SignIn.Answer failures(SignIn asked, String login, int count) {
        SignIn.Answer last = null;
        for (int i = 0; i < count; i++) {
            last = asked.attempt(login, "faux", HERE);
        }
        return last;
    }
}
