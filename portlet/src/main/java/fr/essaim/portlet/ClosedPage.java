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
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter()
                .append("<div class=\"essaim\"><section class=\"es-card es-empty\" role=\"alert\" data-closed=\"")
                .append(reason.name())
                .append("\"><h1>")
                .append(texts.get("closed.title"))
                .append("</h1><p>")
                .append(texts.get(reason.messageKey()))
                .append("</p></section></div>");
    }
}
