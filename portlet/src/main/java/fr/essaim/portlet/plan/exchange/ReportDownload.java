// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.exchange;

import fr.essaim.access.Visitor;
import fr.essaim.exchange.Format;
import fr.essaim.portlet.Address;
import jakarta.enterprise.context.Dependent;
import jakarta.portlet.ResourceRequest;
import java.io.OutputStream;

/** What was found in the file of the import that the parameter {@code run} names. */
@Dependent
public class ReportDownload extends PlanDownload {

    @Override
    public String id() {
        return "import-report";
    }

    @Override
    void write(Visitor visitor, ResourceRequest request, Format format, OutputStream out) {
        spreadsheets.reportFile(visitor, Address.of(request).number("run"), out);
    }
}
