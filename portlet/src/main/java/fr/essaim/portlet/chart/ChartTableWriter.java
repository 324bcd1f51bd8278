// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.chart;

import fr.essaim.portlet.chart.ChartTable.ChartLine;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** The table that says the same as a chart, {@code <e:chartTable value="…"/>}. Written in one go, as the list of actions. */
@FacesComponent(ChartTableWriter.TYPE)
public class ChartTableWriter extends UIComponentBase {

    static final String TYPE = "fr.essaim.ChartTable";

    public ChartTableWriter() {
        setRendererType(null);
    }

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        ResponseWriter out = context.getResponseWriter();
        ChartTable table = (ChartTable) getAttributes().get("value");
        out.write("<table class=\"es-table\"><thead><tr>");
        String styleClass = "";
        for (String heading : table.headings()) {
            out.write("<th scope=\"col\"" + styleClass + ">");
            out.writeText(heading, null);
            out.write("</th>");
            styleClass = " class=\"es-figure\"";
        }
        out.write("</tr></thead><tbody>");
        for (ChartLine line : table.lines()) {
            out.write("<tr><th scope=\"row\">");
            out.writeText(line.label(), null);
            out.write("</th>");
            for (String cell : line.cells()) {
                out.write("<td class=\"es-figure\">" + cell + "</td>");
            }
            out.write("</tr>");
        }
        out.write("</tbody></table>");
    }
}
