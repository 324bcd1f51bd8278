// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import fr.essaim.text.Html;
import jakarta.portlet.MimeResponse;
import java.io.IOException;
import java.io.Writer;

/** One sentence in the place of a view, written without Faces: for when there is nobody, or nothing, to show a view of. */
final class PlainPage {

    private PlainPage() {}

    /**
     * @param mark attributes of the section, with a space between them
     * @param title plain text, as are sentence and link text
     * @param address where the link leads; no link when empty
     */
    static void write(
            MimeResponse response, String mark, String title, String sentence, String linkText, String address)
            throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        Writer page = response.getWriter();
        page.write("<div class=\"essaim\"><section class=\"es-card es-empty\" " + mark + "><h1>");
        page.write(Html.escaped(title));
        page.write("</h1><p>");
        page.write(Html.escaped(sentence));
        page.write("</p>");
        if (!address.isEmpty()) {
            page.write("<p><a href=\"" + Html.escaped(address) + "\">" + Html.escaped(linkText) + "</a></p>");
        }
        page.write("</section></div>");
    }
}
