// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.security;

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

    private static final Passwords PASSWORDS = new Passwords();
    private static final String HASH = PASSWORDS.hash("juste");
    private static final String HERE = "192.0.2.1";

    private final Tables tables = TestTables.sample(
            new DirectorySeed.Account(ZOE, "Zoé.L", HASH, List.of()),
            new DirectorySeed.Account(FORMER, "ines", HASH, List.of()));
    private final Accounts accounts = new Accounts(tables, SITE.companyId());
    private final AgentRealm realm = new AgentRealm(accounts, new LocalDirectory(tables), SITE, PASSWORDS);
    private final TestClock clock = new TestClock();
    private final SignIn signIn = new SignIn(accounts, realm, clock, 20);

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
    void one_address_that_tries_many_logins_waits_too() {
        IntStream.range(0, 21).forEach(i -> signIn.attempt("login" + i, "faux", HERE));

        assertThat(signIn.attempt("zoé.l", "juste", HERE).accepted()).isFalse();
        assertThat(signIn.attempt("zoé.l", "juste", "192.0.2.2").accepted()).isTrue();
    }

    @Test
    void the_mistakes_of_an_address_are_forgotten_ten_minutes_after_the_first() {
        IntStream.range(0, 21).forEach(i -> signIn.attempt("login" + i, "faux", HERE));
        clock.advance(Duration.ofMinutes(10).minusSeconds(1));
        signIn.attempt("login21", "faux", HERE);
        assertThat(signIn.attempt("zoé.l", "juste", HERE).accepted()).isFalse();

        clock.advance(Duration.ofSeconds(1));
        assertThat(signIn.attempt("zoé.l", "juste", HERE).accepted()).isTrue();
    }

    @Test
    void an_address_waits_five_minutes_at_most() {
        AddressTries many = new AddressTries(clock.instant(), new SlowingLock(400, null));

        assertThat(many.afterTry(clock.instant(), 300).lock().lockedUntil())
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
    }

    @Test
    void whoever_comes_when_too_many_do_may_try_again_and_has_failed_nothing() {
        Passwords hurried = new Passwords(Duration.ofMillis(20));
        SignIn crowded =
                new SignIn(accounts, new AgentRealm(accounts, new LocalDirectory(tables), SITE, hurried), clock, 20);
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
                .allSatisfy(line -> assertThat(line).doesNotContain(HERE).doesNotContainIgnoringCase("zoé"));
    }

    @Test
    void those_who_sign_in_do_not_use_up_the_tries_of_their_address() {
        IntStream.range(0, 25).forEach(i -> signIn.attempt("zoé.l", "juste", HERE));

        assertThat(signIn.attempt("zoé.l", "juste", HERE).accepted()).isTrue();
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

        assertThat(accounts.find("zoé.l").orElseThrow().lock().failures()).isEqualTo(5);
    }

    @Test
    void an_endless_login_or_password_is_refused() {
        assertThat(signIn.attempt("z".repeat(100_000), "x", HERE).accepted()).isFalse();
        assertThat(signIn.attempt("zoé.l", "x".repeat(100_000), HERE).accepted())
                .isFalse();
    }

    @Test
    void an_unknown_login_takes_as_long_as_a_wrong_password() {
        failures("zoé.l", 1);
        failures("nobody", 1);

        long known = time("zoé.l");
        long unknown = time("nobody");

        assertThat(unknown).isBetween(known / 3, known * 3);
    }

    private long time(String login) {
        long start = System.nanoTime();
        failures(login, 3);
        return System.nanoTime() - start;
    }

    private SignIn.Answer failures(String login, int count) {
        SignIn.Answer last = null;
        for (int i = 0; i < count; i++) {
            last = signIn.attempt(login, "faux", HERE);
        }
        return last;
    }
}
