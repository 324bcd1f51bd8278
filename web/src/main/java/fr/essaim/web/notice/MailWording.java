// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.notice;

import java.util.Locale;

/** The body of a mail in one language. */
public interface MailWording {

    /**
     * @param sentence what the notice says
     * @param more the address of the page that tells more
     * @param stop the address where the mails are stopped
     */
    String body(Locale language, String sentence, String more, String stop);
}
