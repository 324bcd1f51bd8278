// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.sheet;

import fr.essaim.plan.ActionStatus;
import fr.essaim.plan.follow.ActionSheets;
import fr.essaim.plan.follow.ProgressReporting;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Choice;
import fr.essaim.portlet.Screen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** "Report progress": opened on an action from any view, filled in with where it stands. */
@Named("report")
@ViewScoped
public class ReportBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    ActionSheets sheets;

    @Inject
    ProgressReporting reporting;

    private Long actionId;
    private ReportForm form;

    public void open() {
        form = ReportForm.of(agent.visitor(), sheets.form(agent.visitor(), actionId));
    }

    public void save() {
        reporting.report(agent.visitor(), actionId, form.draft());
        screen.tell("report.saved", form.getNumber());
        screen.offerUndo("report");
    }

    public void undo() {
        reporting.undoLast(agent.visitor(), actionId);
        screen.tell("report.undone", form.getNumber());
    }

    public List<Weather> getWeathers() {
        return Weather.all(screen.texts());
    }

    public List<Choice> getStatuses() {
        return screen.texts().choices(ActionStatus.values());
    }

    /** Null until an action was opened: the form is built from then on. */
    public ReportForm getForm() {
        return form;
    }

    public Long getActionId() {
        return actionId;
    }

    public void setActionId(Long actionId) {
        this.actionId = actionId;
    }
}
