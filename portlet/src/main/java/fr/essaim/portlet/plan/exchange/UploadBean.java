// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.exchange;

import fr.essaim.access.Visitor;
import fr.essaim.exchange.UploadRefusedException;
import fr.essaim.plan.board.PlanBoards;
import fr.essaim.plan.exchange.PlanSpreadsheets;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.plan.PlanPreferences;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The form that sends a spreadsheet in: it is checked, and what was found is shown. */
@Named("upload")
@RequestScoped
public class UploadBean {

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    ImportBean imports;

    @Inject
    PlanSpreadsheets spreadsheets;

    @Inject
    PlanBoards boards;

    private Part file;

    public void check() throws IOException {
        PortletLinks.goTo(Map.of("view", "import"));
        if (file == null || file.getSize() == 0) {
            screen.refuse(screen.text("import.no-file"));
            return;
        }
        Visitor visitor = agent.visitor();
        try (InputStream content = file.getInputStream()) {
            long planId =
                    PlanPreferences.current().board(boards, visitor).plan().id();
            Long runId = spreadsheets
                    .check(visitor, planId, file.getSubmittedFileName(), content)
                    .runId();
            imports.show(runId);
            PortletLinks.goTo(Map.of("view", "import", "run", runId.toString()));
        } catch (UploadRefusedException refusal) {
            screen.refuse(PlanSpreadsheets.text(visitor.locale()).text(refusal));
        } finally {
            file.delete();
        }
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
