// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What the mail server answered about one message. */
final class SmtpAnswer {

    /** Mailbox syntax not allowed: for an address that is none. */
    private static final int NOT_AN_ADDRESS = 553;

    /** No such mailbox, not here, no such address. */
    private static final Set<Integer> OF_RECIPIENT = Set.of(550, 551, 553);

    /** Says nothing by itself; servers that do not relay for the sender say it at each recipient. */
    private static final int REFUSED = 554;

    /** The enhanced code right after the code (RFC 3463), in any line of the answer: its class of subjects. */
    private static final Pattern SUBJECT =
            Pattern.compile("(?<![A-Za-z0-9_])5\\d\\d[ -]5\\.(\\d{1,3})\\.\\d{1,3}(?![A-Za-z0-9_])");

    private static final String ADDRESS = "1";
    private static final String MAILBOX = "2";
    private static final String POLICY = "7";

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
                            && isOfRecipient(address.getReturnCode(), address.getMessage())
                    || cause instanceof SMTPSendFailedException send && OF_MAIL.contains(send.getReturnCode())) {
                return true;
            }
        }
        return false;
    }

    /** A sender that may not relay is refused with the same codes: only the enhanced one, of policy, tells it apart. */
    private static boolean isOfRecipient(int code, String answer) {
        Matcher enhanced = SUBJECT.matcher(answer == null ? "" : answer);
        String subject = enhanced.find() ? enhanced.group(1) : "";
        return code == REFUSED
                ? subject.equals(ADDRESS) || subject.equals(MAILBOX)
                : OF_RECIPIENT.contains(code) && !subject.equals(POLICY);
    }
}
