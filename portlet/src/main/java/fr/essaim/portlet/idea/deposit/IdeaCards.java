// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.deposit;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;

/** The cards of a list of ideas, {@code <e:ideaCards value="…"/>}, written in one go with nothing kept between requests. */
@FacesComponent(IdeaCards.TYPE)
public class IdeaCards extends UIComponentBase {

    static final String TYPE = "fr.essaim.IdeaCards";

    public IdeaCards() {
        setRendererType(null);
    }

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        ResponseWriter out = context.getResponseWriter();
        out.write("<ul class=\"es-ideas\">");
        for (Object row : (List<?>) getAttributes().get("value")) {
            write((CardRow) row, out);
        }
        out.write("</ul>");
    }

    private static void write(CardRow row, ResponseWriter out) throws IOException {
        out.write("<li class=\"es-card es-idea\" data-idea=\"" + row.id() + "\" data-kind=\"" + row.kind() + "\">");
        out.write(
                "<p class=\"es-row es-tight es-small es-muted\"><span class=\"es-kind\">" + row.kindName() + "</span>");
        span(out, "", row.number());
        span(out, "es-end es-chip es-tone-" + row.badgeTone(), row.badge());
        out.write("</p><h3>");
        // An attribute belongs to an element that was started; else it waits for the next one
        out.startElement("a", null);
        out.writeURIAttribute("href", row.address(), null);
        out.writeText(row.title(), null);
        out.endElement("a");
        out.write("</h3>");
        if (!row.excerpt().isEmpty()) {
            out.write("<p class=\"es-excerpt\">");
            out.writeText(row.excerpt(), null);
            out.write("</p>");
        }
        if (!row.category().isEmpty() || !row.tags().isEmpty()) {
            out.write("<p class=\"es-row es-tight\">");
            span(out, "es-tag es-category", row.category());
            for (String tag : row.tags()) {
                span(out, "es-tag", tag);
            }
            out.write("</p>");
        }
        out.write("<p class=\"es-row es-tight es-small es-muted es-foot\">");
        span(out, "es-by", row.author());
        span(out, "", row.when());
        out.write("<span class=\"es-row es-tight es-end\">");
        span(out, "es-count es-strong", row.supports());
        span(out, "es-count", row.comments());
        out.write("</span></p></li>");
    }

    private static void span(ResponseWriter out, String styleClass, String text) throws IOException {
        if (!text.isEmpty()) {
            out.write("<span class=\"" + styleClass + "\">");
            out.writeText(text, null);
            out.write("</span>");
        }
    }
}
