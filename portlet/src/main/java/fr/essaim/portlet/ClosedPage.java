// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import fr.essaim.persistence.ClosedReason;
import jakarta.portlet.MimeResponse;
import jakarta.portlet.PortletRequest;
import java.io.IOException;

/**
 * What agents see instead of any view while the database is closed: one sentence, in their language. The cause is for the
 * administrator, and in the log.
 */
final class ClosedPage {

    private ClosedPage() {}

    static void show(ClosedReason reason, PortletRequest request, MimeResponse response) throws IOException {
        Texts texts = Texts.of(request.getLocale());
        PlainPage.write(
                response,
                "role=\"alert\" data-closed=\"" + reason.name() + "\"",
                texts.get("closed.title"),
                texts.get(reason.messageKey()),
                "",
                "");
    }
}
