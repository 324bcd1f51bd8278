// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.notice;

import static fr.essaim.directory.SampleAuthority.JEAN;
import static fr.essaim.directory.SampleAuthority.OTHER_JEAN;
import static fr.essaim.directory.SampleAuthority.SITE;
import static fr.essaim.directory.SampleAuthority.ZOE;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import fr.essaim.directory.AgentId;
import fr.essaim.history.RecordKey;
import fr.essaim.notice.Notice;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.web.TestClock;
import fr.essaim.web.directory.LapsingDatabase;
import fr.essaim.web.directory.LocalDirectory;
import fr.essaim.web.directory.Tables;
import fr.essaim.web.directory.TestTables;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnEachDatabase
class NoticeMailingTest {

    private static final String PORTAL = "https://portail.ville.example";

    private final TestClock clock = new TestClock();
    private final LapsingDatabase database = new LapsingDatabase(TestTables.emptyDatabase());
    private final Tables tables = TestTables.sample(database.dataSource());
    private final LocalDirectory directory = new LocalDirectory(tables);
    private final MailChoices choices = new MailChoices(tables, clock);
    private final PortalNotices notices = new PortalNotices(tables, directory, choices, clock);
    private final Unsubscription unsubscription = new Unsubscription(tables);
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void who_asked_for_mails_gets_one_in_plain_text_with_a_link_and_a_way_to_stop_them()
            throws MessagingException, IOException {
        server.start();
        choices.choose(SITE, ZOE, true);
        tell(ZOE, "a");

        mailing(server.getSmtp().getPort()).sendDue();
        mailing(server.getSmtp().getPort()).sendDue();

        MimeMessage mail = only();
        String stop = PORTAL + "/unsubscribe?token=" + unsubscription.token(SITE, ZOE);
        assertThat(mail.getAllRecipients()[0]).hasToString("zoe.lefevre@ville.example");
        assertThat(mail.getSubject()).isEqualTo("Vous pilotez l’action 7 du projet d’administration");
        assertThat(mail.getContentType()).startsWithIgnoringCase("text/plain; charset=utf-8");
        assertThat(mail.getContent().toString())
                .contains("Vous pilotez désormais l’action 7, «\u00a0L’été\u00a0».")
                .contains(PORTAL + "/page/plan?view=sheet&action=5001")
                .contains(stop);
        assertThat(mail.getHeader("List-Unsubscribe")[0].replaceAll("\\s", "")).isEqualTo("<" + stop + ">");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).matches("<notice-\\d+@ville\\.example>");
    }

    @Test
    void a_mail_waits_for_the_pages_that_it_leads_to() throws MessagingException {
        server.start();
        choices.choose(SITE, ZOE, true);
        tell(ZOE, "a");
        AtomicBoolean ready = new AtomicBoolean();
        NoticeErrands errands =
                new NoticeErrands(notices, Optional.of(mailing(server.getSmtp().getPort())), ready::get, clock);

        errands.run();
        assertThat(server.getReceivedMessages()).isEmpty();
        ready.set(true);
        errands.run();
        assertThat(only().getSubject()).contains("action 7");
    }

    @Test
    void a_mail_about_something_that_no_page_shows_leads_to_the_list_of_notices()
            throws MessagingException, IOException {
        server.start();
        choices.choose(SITE, ZOE, true);
        notices.tell(
                SITE, ZOE, new Notice("survey.opened", new RecordKey("Survey", 3), "survey-3", List.of("Vos repas")));

        mailing(server.getSmtp().getPort()).sendDue();

        assertThat(only().getContent().toString())
                .contains(PORTAL + "/notices\r\n")
                .doesNotContain("/page/");
    }

    @Test
    void nobody_gets_a_mail_unasked_and_who_has_no_mailbox_gets_none() {
        server.start();
        choices.choose(SITE, JEAN, true);
        tell(ZOE, "a");
        tell(JEAN, "a");

        mailing(server.getSmtp().getPort()).sendDue();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(notices.unread(SITE, JEAN)).isEqualTo(1);
    }

    @Test
    void an_address_that_is_not_known_for_a_time_is_waited_for() throws MessagingException {
        server.start();
        choices.choose(SITE, JEAN, true);
        tell(JEAN, "a");
        mailing(server.getSmtp().getPort()).sendDue();
        tables.change("update agent set mail = 'jean@ville.example' where id = ?", JEAN.value());
        directory.forget();

        clock.advance(Duration.ofMinutes(3));
        mailing(server.getSmtp().getPort()).sendDue();

        assertThat(only().getAllRecipients()).extracting(Object::toString).containsExactly("jean@ville.example");
    }

    @Test
    void a_mail_that_the_server_took_is_not_sent_again_when_it_hangs_up_without_a_word() {
        choices.choose(SITE, ZOE, true);
        tell(ZOE, "a");
        try (AbruptMailServer abrupt = new AbruptMailServer()) {
            NoticeMailing mailing = mailing(abrupt.port());
            mailing.sendDue();
            clock.advance(Duration.ofHours(1));
            mailing.sendDue();

            assertThat(abrupt.taken()).isEqualTo(1);
        }
    }

    @Test
    void a_mail_that_the_server_took_is_not_sent_again_when_the_database_is_away_for_a_moment() {
        assertThat(pausesWhileNotNoted(1)).containsExactly(Duration.ofMillis(500));
    }

    @Test
    void a_mail_that_could_not_be_noted_is_noted_by_the_next_run_and_nobody_waits_longer_than_seconds() {
        List<Duration> pauses = pausesWhileNotNoted(5);

        assertThat(pauses).hasSize(4);
        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus)).isLessThan(Duration.ofSeconds(10));
    }

    private List<Duration> pausesWhileNotNoted(int times) {
        server.start();
        choices.choose(SITE, ZOE, true);
        tell(ZOE, "a");
        List<Duration> pauses = new ArrayList<>();
        NoticeMailing mailing = mailing(server.getSmtp().getPort(), pauses::add);
        database.lapse("set state", times);
        mailing.sendDue();
        assertThat(database.left()).isZero();
        clock.advance(Duration.ofDays(1));
        mailing.sendDue();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(states()).containsExactly("SENT");
        return pauses;
    }

    @Test
    void what_the_settings_of_the_mail_server_refuse_is_kept() {
        choices.choose(SITE, ZOE, true);
        tell(ZOE, "a");
        try (RefusingMailServer refusing = new RefusingMailServer(recipient -> "530 Must issue a STARTTLS first")) {
            NoticeMailing mailing = mailing(refusing.port());
            mailing.sendDue();
            clock.advance(Duration.ofMinutes(3));
            mailing.sendDue();

            assertThat(refusing.asked()).hasSize(2);
        }
    }

    @Test
    void who_stops_the_mails_does_not_get_those_that_waited() {
        server.start();
        choices.choose(SITE, ZOE, true);
        tell(ZOE, "a");
        choices.choose(SITE, ZOE, false);

        mailing(server.getSmtp().getPort()).sendDue();

        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_mail_server_that_is_away_loses_no_mail() throws MessagingException {
        choices.choose(SITE, ZOE, true);
        tell(ZOE, "a");
        mailing(1).sendDue();
        server.start();
        NoticeMailing mailing = mailing(server.getSmtp().getPort());

        mailing.sendDue();
        assertThat(server.getReceivedMessages()).isEmpty();

        clock.advance(Duration.ofMinutes(2));
        mailing.sendDue();
        mailing.sendDue();
        assertThat(only().getSubject()).startsWith("Vous pilotez");
    }

    @Test
    void what_is_put_off_is_tried_again_and_what_is_refused_is_not() {
        choices.choose(SITE, ZOE, true);
        choices.choose(SITE, OTHER_JEAN, true);
        tell(ZOE, "a");
        tell(OTHER_JEAN, "a");
        try (RefusingMailServer refusing = new RefusingMailServer(
                recipient -> recipient.contains("zoe") ? "450 Mailbox busy" : "550 No such user")) {
            NoticeMailing mailing = mailing(refusing.port());

            mailing.sendDue();
            mailing.sendDue();
            assertThat(refusing.asked()).hasSize(2);

            clock.advance(Duration.ofMinutes(3));
            mailing.sendDue();
            assertThat(refusing.asked()).hasSize(3);
            assertThat(refusing.asked().get(2)).contains("zoe");
        }
        assertThat(states()).containsExactlyInAnyOrder("DUE", "FAILED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "554 5.7.1 <zoe.lefevre@ville.example>: Relay access denied",
                "554-5.7.1 Service unavailable\r\n554 5.7.1 Client host blocked",
                "550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain",
                "553 5.7.1 Sender address rejected: not owned by user",
                "554 Relay access denied"
            })
    void a_server_that_does_not_relay_for_the_portal_loses_no_mail(String answer) {
        assertThat(stateAfter(answer)).isEqualTo("DUE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "550 No such user",
                "550 5.1.1 User unknown, see rule 5.7.1",
                "550-5.1.1 No such\r\n550 5.1.1 user",
                "550 5.2.1 Mailbox disabled",
                "551 5.1.6 Moved",
                "553 5.1.3 Bad address",
                "554 5.1.1 No such user"
            })
    void a_recipient_that_is_none_is_not_tried_again(String answer) {
        assertThat(stateAfter(answer)).isEqualTo("FAILED");
    }

    private String stateAfter(String answer) {
        choices.choose(SITE, ZOE, true);
        tell(ZOE, "a");
        try (RefusingMailServer refusing = new RefusingMailServer(recipient -> answer)) {
            mailing(refusing.port()).sendDue();
            assertThat(refusing.asked()).hasSize(1);
        }
        return states().get(0);
    }

    @Test
    void two_servers_of_the_portal_send_each_mail_once() throws InterruptedException, ExecutionException {
        server.start();
        choices.choose(SITE, ZOE, true);
        for (int number = 0; number < 30; number++) {
            tell(ZOE, "n" + number);
        }
        ExecutorService servers = Executors.newFixedThreadPool(2);
        CountDownLatch together = new CountDownLatch(2);
        try {
            List<Future<Void>> both =
                    List.of(servers.submit(() -> send(together)), servers.submit(() -> send(together)));
            for (Future<Void> one : both) {
                one.get();
            }
        } finally {
            servers.shutdownNow();
        }

        assertThat(server.getReceivedMessages()).hasSize(30);
        assertThat(states()).hasSize(30).containsOnly("SENT");
    }

    @Test
    void a_mail_that_a_killed_server_had_claimed_is_sent_by_the_next_one() throws MessagingException {
        server.start();
        choices.choose(SITE, ZOE, true);
        tell(ZOE, "a");
        MailLedger killed = new MailLedger(tables, clock);
        assertThat(killed.claim(killed.due(1).get(0))).isPresent();

        mailing(server.getSmtp().getPort()).sendDue();
        assertThat(server.getReceivedMessages()).isEmpty();

        clock.advance(Duration.ofMinutes(5));
        mailing(server.getSmtp().getPort()).sendDue();
        assertThat(only().getMessageID()).startsWith("<notice-");
    }

    private Void send(CountDownLatch together) throws InterruptedException {
        together.countDown();
        assertThat(together.await(10, TimeUnit.SECONDS)).isTrue();
        mailing(server.getSmtp().getPort()).sendDue();
        return null;
    }

    private List<String> states() {
        return tables.list("select state from portal_notice_mail", row -> row.getString(1));
    }

    private MimeMessage only() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(GreenMailUtil.getWholeMessage(mail)).doesNotContain("<img", "<html");
        return mail;
    }

    private NoticeMailing mailing(int port) {
        return mailing(port, length -> {
            throw new AssertionError("Nothing is to be waited for");
        });
    }

    private NoticeMailing mailing(int port, NoticeMailing.Pause pause) {
        return new NoticeMailing(
                new MailSettings("127.0.0.1", port, "", "", false, "essaim@ville.example", PORTAL),
                tables,
                directory,
                unsubscription,
                (language, sentence, more, stop) -> sentence + "\n" + more + "\n" + stop + "\n",
                about -> "PlanAction".equals(about.type()) ? "/page/plan?view=sheet&action=" + about.id() : "",
                clock,
                pause);
    }

    private void tell(AgentId agent, String key) {
        notices.tell(
                SITE,
                agent,
                new Notice("plan.lead-named", new RecordKey("PlanAction", 5001), key, List.of("7", "L’été")));
    }
}
