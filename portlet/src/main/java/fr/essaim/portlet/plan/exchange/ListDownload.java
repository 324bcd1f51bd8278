// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.exchange;

import fr.essaim.access.Visitor;
import fr.essaim.exchange.Format;
import fr.essaim.plan.board.ActionFilter;
import jakarta.enterprise.context.Dependent;
import jakarta.portlet.ResourceRequest;
import java.io.OutputStream;

/** The list under the filter of the address. */
@Dependent
public class ListDownload extends PlanDownload {

    @Override
    public String id() {
        return "export";
    }

    @Override
    void write(Visitor visitor, ResourceRequest request, Format format, OutputStream out) {
        spreadsheets.export(visitor, planId(request, visitor), ActionFilter.of(request.getParameterMap()), format, out);
    }
}
