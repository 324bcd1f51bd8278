// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.exchange;

import fr.essaim.access.Visitor;
import fr.essaim.exchange.Format;
import jakarta.enterprise.context.Dependent;
import jakarta.portlet.ResourceRequest;
import java.io.OutputStream;

/** The table to be filled in and brought back. */
@Dependent
public class TemplateDownload extends PlanDownload {

    @Override
    public String id() {
        return "template";
    }

    @Override
    void write(Visitor visitor, ResourceRequest request, Format format, OutputStream out) {
        spreadsheets.template(visitor, planId(request, visitor), format, out);
    }
}
