// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.notice;

import fr.essaim.directory.StaffMember;
import fr.essaim.notice.NoticeText;
import fr.essaim.notice.RecordPages;
import fr.essaim.web.security.Languages;
import fr.essaim.web.security.PortalPaths;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Locale;

/**
 * A notice as a mail: plain text in the recipient's language, with nothing in it that is fetched or counted. It can be
 * unsubscribed from by its link, or by the mail program's button (RFC 8058). The same notice always has the same
 * message id, so that a mail program shows a mail once that had to be sent twice. Where no page tells more, its link leads to
 * the list of notices.
 */
final class NoticeMail {

    private final MailSettings settings;
    private final Unsubscription unsubscription;
    private final MailWording wording;
    private final RecordPages pages;
    private final Session session;

    NoticeMail(
            MailSettings settings,
            Unsubscription unsubscription,
            MailWording wording,
            RecordPages pages,
            Session session) {
        this.settings = settings;
        this.unsubscription = unsubscription;
        this.wording = wording;
        this.pages = pages;
        this.session = session;
    }

    MimeMessage of(MailLedger.Due due, StaffMember recipient, Date now) throws MessagingException {
        Locale language = Languages.spoken(recipient.locale()).orElse(Locale.FRENCH);
        NoticeText text = new NoticeText(language);
        String page = pages.address(due.notice().about());
        String stop = settings.portalUrl() + PortalPaths.UNSUBSCRIBE + "?token="
                + unsubscription.token(due.site(), due.agent());
        MimeMessage mail = new IdentifiedMessage(session, messageId(due));
        mail.setFrom(new InternetAddress(settings.from()));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient.mail(), true));
        mail.setSubject(text.subject(due.notice()), StandardCharsets.UTF_8.name());
        mail.setSentDate(now);
        mail.setText(
                wording.body(
                        language,
                        text.sentence(due.notice()),
                        settings.portalUrl() + (page.isEmpty() ? PortalPaths.NOTICES : page),
                        stop),
                StandardCharsets.UTF_8.name());
        mail.setContentLanguage(new String[] {language.toLanguageTag()});
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("List-Unsubscribe", "<" + stop + ">");
        mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        return mail;
    }

    private String messageId(MailLedger.Due due) {
        return "<notice-" + due.noticeId()
                + settings.from().substring(settings.from().lastIndexOf('@')) + ">";
    }

    /** Keeps the id it is given. */
    private static final class IdentifiedMessage extends MimeMessage {

        private final String id;

        IdentifiedMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
