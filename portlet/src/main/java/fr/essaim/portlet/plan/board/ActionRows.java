// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.board;

import fr.essaim.portlet.Texts;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;

/**
 * The lines of the list of actions, {@code <e:actionRows value="…" selectable="…"/>}. Written in one go, with nothing kept
 * between requests: 117 lines through the expression language would be most of what a dashboard costs.
 */
@FacesComponent(ActionRows.TYPE)
public class ActionRows extends UIComponentBase {

    static final String TYPE = "fr.essaim.ActionRows";

    public ActionRows() {
        setRendererType(null);
    }

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        Writer writer = new Writer(
                context.getResponseWriter(),
                Texts.of(context.getViewRoot().getLocale()),
                Boolean.TRUE.equals(getAttributes().get("selectable")));
        for (Object row : (List<?>) getAttributes().get("value")) {
            writer.write((ListRow) row);
        }
    }

    /** Knows the texts that are the same on every line. */
    private static final class Writer {

        private final ResponseWriter out;
        private final boolean selectable;
        private final String pick;
        private final String priority;
        private final String unmeasured;
        private final String report;
        private final String lastReport;
        private final String reportOn;
        private final String edit;
        private final String editOn;

        Writer(ResponseWriter out, Texts texts, boolean selectable) {
            this.out = out;
            this.selectable = selectable;
            pick = texts.get("list.pick");
            priority = texts.get("list.priority");
            unmeasured = texts.get("progress.none");
            report = texts.get("report.title");
            lastReport = texts.get("list.news");
            reportOn = texts.get("report.on");
            edit = texts.get("edit.title");
            editOn = texts.get("edit.on");
        }

        void write(ListRow row) throws IOException {
            out.write("<tr data-action=\"" + row.id() + "\" data-version=\"" + row.version()
                    + "\" data-action-number=\"" + row.number() + "\" data-status=\"" + row.status() + "\">");
            if (selectable) {
                out.write("<td class=\"es-check\"><input type=\"checkbox\" data-pick=\"\" aria-label=\"" + pick + " "
                        + row.number() + "\"></td>");
            }
            out.write("<td class=\"es-no\">" + row.number() + "</td><td class=\"es-title\">");
            // An attribute belongs to an element that was started; else it waits for the next one
            out.startElement("a", null);
            out.writeURIAttribute("href", row.address(), null);
            out.writeText(row.title(), null);
            out.endElement("a");
            out.write("<div class=\"es-under\">");
            if (row.priority()) {
                out.write("<span class=\"es-priority\">" + icon("star") + " " + priority + "</span>");
            }
            span("es-axis", row.axis());
            span("es-wide-only", row.group());
            out.write("</div></td><td class=\"es-lead\">");
            text(row.lead());
            out.write("</td>");
            due(row);
            progress(row);
            out.write("<td class=\"es-state\"><span class=\"es-chip\" data-status=\"" + row.status() + "\">"
                    + row.statusName() + "</span></td>");
            out.write("<td class=\"es-news\" data-label=\"" + lastReport + "\">" + row.reported() + "</td>");
            out.write("<td class=\"es-confidence\"><span class=\"es-weather\" data-confidence=\"" + row.confidence()
                    + "\" title=\"" + row.confidenceName() + "\">" + icon(row.weather()) + "<span class=\"es-hidden\">"
                    + row.confidenceName() + "</span></span></td><td class=\"es-tools\">");
            if (row.reportable()) {
                button("report", "report", report, reportOn, row);
            }
            if (row.editable()) {
                button("edit", "edit", edit, editOn, row);
            }
            out.write("</td></tr>");
        }

        private void due(ListRow row) throws IOException {
            out.write("<td class=\"es-due\"><span>" + row.end() + "</span>");
            if (!row.late().isEmpty()) {
                out.write("<span class=\"es-late\">" + icon("late") + row.late() + "</span>");
            }
            if (!row.moved().isEmpty()) {
                out.write("<span class=\"es-small es-muted\">" + icon("moved") + " " + row.moved() + "</span>");
            }
            out.write("</td>");
        }

        private void progress(ListRow row) throws IOException {
            out.write("<td class=\"es-measure\"><div class=\"es-progress\">");
            out.write(
                    row.progress() == null
                            ? "<span class=\"es-unmeasured\">" + unmeasured + "</span>"
                            : "<progress max=\"100\" value=\"" + row.progress()
                                    + "\" aria-hidden=\"true\"></progress><span>" + row.percent() + "</span>");
            out.write("</div></td>");
        }

        private void button(String opens, String icon, String title, String label, ListRow row) throws IOException {
            out.write("<button type=\"button\" class=\"es-button es-plain\" data-open=\"" + opens + "\" aria-label=\""
                    + label + " " + row.number() + "\">" + icon(icon) + "<span>" + title + "</span></button>");
        }

        private void span(String styleClass, String text) throws IOException {
            if (!text.isEmpty()) {
                out.write("<span class=\"" + styleClass + "\">");
                text(text);
                out.write("</span>");
            }
        }

        /** What people wrote goes through the writer's escaping; the rest is our own texts, dates and numbers. */
        private void text(String written) throws IOException {
            out.writeText(written, null);
        }

        private static String icon(String name) {
            return "<svg class=\"es-icon\" aria-hidden=\"true\"><use href=\"#es-" + name + "\"/></svg>";
        }
    }
}
