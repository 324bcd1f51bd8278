// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What the mail server answered about one message. */
final class SmtpAnswer {

    /** Mailbox syntax not allowed: for an address that is none. */
    private static final int NOT_AN_ADDRESS = 553;

    private static final int FIRST_FINAL = 500;

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

    static boolean isFinal(int code) {
        return code >= FIRST_FINAL;
    }
}
