// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.notice;

import fr.essaim.directory.Directory;
import fr.essaim.directory.StaffMember;
import fr.essaim.notice.RecordPages;
import fr.essaim.web.directory.Tables;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the mails that are due, outside any transaction. A recipient or a mail that the mail server refuses for good (5xx)
 * is not tried again; all else is: what it puts off (4xx), what its settings refuse, no answer. What it took is never put
 * off, even when the database cannot note it. Addresses are not logged.
 */
public final class NoticeMailing {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeMailing.class);

    private static final int PAGE = 100;

    /** When so many are put off in a row, the server is away: the rest waits for the next run. */
    private static final int PUT_OFF_IN_A_ROW = 3;

    /** Pauses before a mail that was taken is noted once more: well within the time that it stays claimed. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));

    /** Waits. */
    interface Pause {
        void take(Duration length) throws InterruptedException;
    }

    private enum Outcome {
        SENT,
        WITHOUT_ADDRESS,
        PUT_OFF,
        REFUSED
    }

    private final MailLedger ledger;
    private final Directory directory;
    private final MailSettings settings;
    private final NoticeMail mail;
    private final Session session;
    private final Clock clock;
    private final Pause pause;
    private final Set<MailLedger.Due> sentUnnoted = ConcurrentHashMap.newKeySet();

    public NoticeMailing(
            MailSettings settings,
            Tables tables,
            Directory directory,
            Unsubscription unsubscription,
            MailWording wording,
            RecordPages pages,
            Clock clock) {
        this(
                settings,
                tables,
                directory,
                unsubscription,
                wording,
                pages,
                clock,
                length -> Thread.sleep(length.toMillis()));
    }

    NoticeMailing(
            MailSettings settings,
            Tables tables,
            Directory directory,
            Unsubscription unsubscription,
            MailWording wording,
            RecordPages pages,
            Clock clock,
            Pause pause) {
        this.settings = settings;
        this.ledger = new MailLedger(tables, clock);
        this.directory = directory;
        this.session = Session.getInstance(properties(settings));
        this.mail = new NoticeMail(settings, unsubscription, wording, pages, session);
        this.clock = clock;
        this.pause = pause;
    }

    private static Properties properties(MailSettings settings) {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", settings.host());
        properties.setProperty("mail.smtp.port", Integer.toString(settings.port()));
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.startTls()));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.startTls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", "10000");
        properties.setProperty("mail.smtp.timeout", "30000");
        properties.setProperty("mail.smtp.writetimeout", "30000");
        return properties;
    }

    /** All that are due by now, page by page. */
    public void sendDue() {
        sentUnnoted.removeIf(this::isNoted);
        int putOff = 0;
        List<Long> page = ledger.due(PAGE);
        while (!page.isEmpty()) {
            for (Long noticeId : page) {
                Optional<MailLedger.Due> due = ledger.claim(noticeId);
                if (due.isPresent()) {
                    putOff = send(due.get()) == Outcome.PUT_OFF ? putOff + 1 : 0;
                }
                if (putOff == PUT_OFF_IN_A_ROW) {
                    return;
                }
            }
            page = ledger.due(PAGE);
        }
    }

    private Outcome send(MailLedger.Due due) {
        try {
            Optional<StaffMember> recipient =
                    directory.find(due.site(), due.agent()).filter(StaffMember::active);
            if (recipient.isEmpty()) {
                ledger.failed(due);
                return Outcome.REFUSED;
            }
            if (recipient.get().mail().isEmpty()) {
                // No mailbox yet, or a directory that is away and cannot tell it
                ledger.retry(due);
                return Outcome.WITHOUT_ADDRESS;
            }
            transmit(mail.of(due, recipient.get(), Date.from(clock.instant())));
        } catch (MessagingException e) {
            return settle(due, e);
        } catch (RuntimeException e) {
            putOff(due, e, 0);
            return Outcome.PUT_OFF;
        }
        noteAsSent(due);
        return Outcome.SENT;
    }

    /** The server has the mail: whatever happens now, it must not be sent again. */
    private void noteAsSent(MailLedger.Due due) {
        boolean noted = isNoted(due);
        try {
            for (int again = 0; !noted && again < PAUSES.size(); again++) {
                pause.take(PAUSES.get(again));
                noted = isNoted(due);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!noted) {
            sentUnnoted.add(due);
            LOG.error(
                    "The mail for notice {} was sent, and the database could not note it: unless this server does so"
                            + " within five minutes, the mail may be sent once more",
                    due.noticeId());
        }
    }

    private boolean isNoted(MailLedger.Due due) {
        try {
            ledger.sent(due);
            return true;
        } catch (RuntimeException e) {
            LOG.debug("That notice {} was sent could not be noted", due.noticeId(), e);
            return false;
        }
    }

    private void transmit(MimeMessage message) throws MessagingException {
        Transport transport = session.getTransport();
        try {
            if (settings.user().isEmpty()) {
                transport.connect();
            } else {
                transport.connect(settings.user(), settings.password());
            }
            message.saveChanges();
            transport.sendMessage(message, message.getAllRecipients());
        } finally {
            close(transport);
        }
    }

    /** A server that does not wait for the end of the conversation has taken the mail all the same. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("The mail server closed the connection first", e);
        }
    }

    private Outcome settle(MailLedger.Due due, MessagingException failure) {
        int code = SmtpAnswer.codeOf(failure);
        if (SmtpAnswer.isFinal(failure)) {
            LOG.warn("The mail for notice {} is refused for good: SMTP {}", due.noticeId(), code);
            ledger.failed(due);
            return Outcome.REFUSED;
        }
        putOff(due, failure, code);
        return Outcome.PUT_OFF;
    }

    private void putOff(MailLedger.Due due, Exception failure, int code) {
        String kind = failure.getClass().getSimpleName();
        if (ledger.retry(due)) {
            LOG.warn("The mail for notice {} is put off: {}, SMTP {}", due.noticeId(), kind, code);
        } else {
            LOG.error("The mail for notice {} is given up: {}, SMTP {}", due.noticeId(), kind, code);
        }
    }
}
