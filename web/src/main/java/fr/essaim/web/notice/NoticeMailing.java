// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.notice;

import fr.essaim.directory.Directory;
import fr.essaim.directory.StaffMember;
import fr.essaim.web.directory.Tables;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the mails that are due, outside any transaction. A recipient or a mail that the mail server refuses for good (5xx)
 * is not tried again; all else is: what it puts off (4xx), what its settings refuse, no answer. Addresses are not logged.
 */
public final class NoticeMailing {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeMailing.class);

    private static final int PAGE = 100;

    /** When so many are put off in a row, the server is away: the rest waits for the next run. */
    private static final int PUT_OFF_IN_A_ROW = 3;

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

    public NoticeMailing(
            MailSettings settings,
            Tables tables,
            Directory directory,
            Unsubscription unsubscription,
            MailWording wording,
            Clock clock) {
        this.settings = settings;
        this.ledger = new MailLedger(tables, clock);
        this.directory = directory;
        this.session = Session.getInstance(properties(settings));
        this.mail = new NoticeMail(settings, unsubscription, wording, session);
        this.clock = clock;
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
            transmit(due, mail.of(due, recipient.get(), Date.from(clock.instant())));
            return Outcome.SENT;
        } catch (MessagingException e) {
            return settle(due, e);
        } catch (RuntimeException e) {
            putOff(due, e, 0);
            return Outcome.PUT_OFF;
        }
    }

    private void transmit(MailLedger.Due due, MimeMessage message) throws MessagingException {
        Transport transport = session.getTransport();
        try {
            if (settings.user().isEmpty()) {
                transport.connect();
            } else {
                transport.connect(settings.user(), settings.password());
            }
            message.saveChanges();
            transport.sendMessage(message, message.getAllRecipients());
            ledger.sent(due);
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
