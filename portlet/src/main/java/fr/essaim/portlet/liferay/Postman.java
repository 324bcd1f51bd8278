// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.liferay;

import com.liferay.mail.kernel.model.MailMessage;
import com.liferay.mail.kernel.service.MailService;
import com.liferay.portal.kernel.model.User;
import com.liferay.portal.kernel.util.PropsKeys;
import fr.essaim.notice.Notice;
import fr.essaim.notice.NoticeText;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Mails notices through the portal's mail service, from the address that the company's administrators gave it. */
final class Postman {

    /** A setting of a company, by its key. */
    interface CompanySettings {
        String get(long companyId, String key);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final MailService mail;
    private final CompanySettings settings;

    Postman(MailService mail, CompanySettings settings) {
        this.mail = mail;
        this.settings = settings;
    }

    /** Nothing is sent to those without a mailbox; a failure is logged and goes no further. */
    void send(User to, Notice notice, String address) {
        String mailbox = to.getDisplayEmailAddress();
        if (mailbox == null || mailbox.isBlank()) {
            return;
        }
        NoticeText text = new NoticeText(to.getLocale());
        try {
            mail.sendEmail(new MailMessage(
                    mailbox(
                            settings.get(to.getCompanyId(), PropsKeys.ADMIN_EMAIL_FROM_ADDRESS),
                            settings.get(to.getCompanyId(), PropsKeys.ADMIN_EMAIL_FROM_NAME)),
                    mailbox(mailbox, to.getFullName()),
                    text.subject(notice),
                    address.isEmpty() ? text.sentence(notice) : text.sentence(notice) + "\n\n" + address + "\n",
                    false));
        } catch (RuntimeException | UnsupportedEncodingException e) {
            LOG.warn(
                    "The mail of a notice to agent {} was not sent: {}",
                    to.getUserId(),
                    e.getClass().getName());
        }
    }

    private static InternetAddress mailbox(String address, String name) throws UnsupportedEncodingException {
        return new InternetAddress(address, name, StandardCharsets.UTF_8.name());
    }
}
