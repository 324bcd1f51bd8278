// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What the mail server answered about one message. */
final class SmtpAnswer {

    /** Mailbox syntax not allowed: for an address that is none. */
    private static final int NOT_AN_ADDRESS = 553;

    /** No such mailbox, not here, no such address, refused. */
    private static final Set<Integer> OF_RECIPIENT = Set.of(550, 551, 553, 554);

    /** Too large, or refused for what it is. */
    private static final Set<Integer> OF_MAIL = Set.of(552, 554);

    private SmtpAnswer() {}

    /** The code about the recipient when there is one, else about the message; 0 when the server did not get so far. */
    static int codeOf(MessagingException failure) {
        int code = 0;
        for (Exception cause = failure; cause instanceof MessagingException mail; cause = mail.getNextException()) {
            if (cause instanceof AddressException) {
                code = NOT_AN_ADDRESS;
            } else if (cause instanceof SMTPAddressFailedException address) {
                code = address.getReturnCode();
            } else if (cause instanceof SMTPSenderFailedException sender) {
                code = sender.getReturnCode();
            } else if (cause instanceof SMTPSendFailedException send) {
                code = send.getReturnCode();
            }
        }
        return code;
    }

    /** Whether the fault lies with the recipient or the mail itself: not with the sender, the sign-in or the server. */
    static boolean isFinal(MessagingException failure) {
        for (Exception cause = failure; cause instanceof MessagingException mail; cause = mail.getNextException()) {
            if (cause instanceof AddressException
                    || cause instanceof SMTPAddressFailedException address
                            && OF_RECIPIENT.contains(address.getReturnCode())
                    || cause instanceof SMTPSendFailedException send && OF_MAIL.contains(send.getReturnCode())) {
                return true;
            }
        }
        return false;
    }
}
