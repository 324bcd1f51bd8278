// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.exchange;

import fr.essaim.plan.exchange.ImportResult;
import fr.essaim.plan.exchange.PlanSpreadsheets;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Address;
import fr.essaim.portlet.Screen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** What a spreadsheet would do to the plan: conflicts settled, then applied whole or not at all. */
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
    ImportReader reader;

    private Long runId;
    private String choice;
    private transient ImportPage page;

    /** Before the view is shown, each time. */
    public void prepare() {
        screen.open(() -> {
            if (runId == null) {
                runId = Address.current().recordIfAny("run", "import.not-found").orElse(null);
            }
            page = reader.read(runId);
        });
    }

    /** That check from now on. */
    void show(Long checked) {
        runId = checked;
    }

    /** Before the last question: what stands now is read again. */
    public void review() {
        spreadsheets.preview(agent.visitor(), runId);
    }

    public void settle() {
        Settlement settled = Settlement.of(choice);
        spreadsheets.settle(agent.visitor(), runId, settled.line(), settled.field(), settled.keep());
    }

    public void apply() {
        ImportResult result = spreadsheets.apply(agent.visitor(), runId);
        screen.tell("import.applied", result.created(), result.updated());
    }

    public ImportPage getPage() {
        return page;
    }

    /** See {@link Settlement}. */
    public String getChoice() {
        return choice;
    }

    public void setChoice(String choice) {
        this.choice = choice;
    }
}
