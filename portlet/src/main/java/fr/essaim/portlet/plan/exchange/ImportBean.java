// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.exchange;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.exchange.UploadRefusedException;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.board.PlanBoard;
import fr.essaim.plan.board.PlanBoards;
import fr.essaim.plan.exchange.FieldDifference;
import fr.essaim.plan.exchange.ImportPreview;
import fr.essaim.plan.exchange.ImportResult;
import fr.essaim.plan.exchange.ImportRunSummary;
import fr.essaim.plan.exchange.PlanSpreadsheets;
import fr.essaim.plan.exchange.PlanSpreadsheets.Keep;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Address;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.plan.Names;
import fr.essaim.portlet.plan.PlanPreferences;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A spreadsheet into the plan: sent in and checked, conflicts settled, applied whole or not at all. */
@Named("imports")
@ViewScoped
public class ImportBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    PlanSpreadsheets spreadsheets;

    @Inject
    PlanBoards boards;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    private Long runId;
    private String choice;
    private transient Part file;
    private transient ImportPage page;

    /** Before the view is shown, each time. */
    public void prepare() {
        screen.open(this::write);
    }

    private void write() {
        Visitor visitor = agent.visitor();
        PlanBoard board = PlanPreferences.current().board(boards, visitor);
        List<ImportRunSummary> runs = spreadsheets.runs(visitor, board.plan().id());
        if (runId == null) {
            runId = Address.current().recordIfAny("run", "import.not-found").orElse(null);
        }
        ImportPreview preview = runId == null ? null : spreadsheets.preview(visitor, runId);
        Names names = new Names(board, people(runs, preview), directory, visitor.site(), screen.texts());
        page = new ImportWriter(names, screen.texts(), clock.getZone())
                .write(board.plan().title(), preview, runs);
    }

    private static Set<AgentId> people(List<ImportRunSummary> runs, ImportPreview preview) {
        Stream<AgentId> changers = preview == null
                ? Stream.empty()
                : preview.differences().stream()
                        .flatMap(row -> row.fields().stream())
                        .map(FieldDifference::changedBy);
        return Stream.concat(changers, runs.stream().flatMap(run -> Stream.of(run.checkedBy(), run.appliedBy())))
                .filter(person -> person != null)
                .collect(Collectors.toSet());
    }

    /** Checks the file that was sent in. */
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
            runId = spreadsheets
                    .check(visitor, planId, file.getSubmittedFileName(), content)
                    .runId();
            PortletLinks.goTo(Map.of("view", "import", "run", runId.toString()));
        } catch (UploadRefusedException refusal) {
            screen.refuse(PlanSpreadsheets.text(visitor.locale()).text(refusal));
        } finally {
            file.delete();
            file = null;
        }
    }

    /** Before the last question: what stands now is read again. */
    public void review() {
        spreadsheets.preview(agent.visitor(), runId);
    }

    /** Settles one conflict, as in {@code 12:TITLE:MINE}. */
    public void settle() {
        String[] parts = choice.split(":");
        spreadsheets.settle(
                agent.visitor(),
                runId,
                ImportWriter.run(parts[0]),
                ActionField.valueOf(parts[1]),
                Keep.valueOf(parts[2]));
    }

    public void apply() {
        ImportResult result = spreadsheets.apply(agent.visitor(), runId);
        screen.tell("import.applied", result.created(), result.updated());
    }

    public ImportPage getPage() {
        return page;
    }

    public String getChoice() {
        return choice;
    }

    public void setChoice(String choice) {
        this.choice = choice;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
