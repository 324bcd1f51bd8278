// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.board;

import fr.essaim.access.Visitor;
import fr.essaim.directory.Directory;
import fr.essaim.plan.ActionPermission;
import fr.essaim.plan.PlanPermission;
import fr.essaim.plan.board.ActionFilter;
import fr.essaim.plan.board.BoardView;
import fr.essaim.plan.board.PlanBoard;
import fr.essaim.plan.board.PlanBoards;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.Texts;
import fr.essaim.portlet.plan.FilterChoices;
import fr.essaim.portlet.plan.FilterForm;
import fr.essaim.portlet.plan.FilterLinks;
import fr.essaim.portlet.plan.Names;
import fr.essaim.portlet.plan.PlanPreferences;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The dashboard: tiles, charts and list of the plan under a filter that lives in the address. */
@Named("dashboard")
@ViewScoped
public class DashboardBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    PlanBoards boards;

    @Inject
    Directory directory;

    private FilterForm form;
    private transient DashboardPage page;
    private transient FilterChoices choices;

    /** Before the view, or more of it than a dialog, is shown. */
    public void prepare() {
        if (page == null || !screen.showsDialogOnly()) {
            screen.open(this::write);
        }
    }

    private void write() {
        Visitor visitor = agent.visitor();
        Texts texts = screen.texts();
        PlanBoard board = PlanPreferences.current().board(boards, visitor);
        ActionFilter filter = getForm().toFilter();
        BoardView view = board.view(filter, agent.today(), visitor.agent());
        Names names = Names.ofLeads(board, directory, visitor.site(), texts);
        FilterLinks links = new FilterLinks(filter);
        boolean updatesAll = agent.can(ActionPermission.UPDATE);
        RowWriter rows = new RowWriter(
                names,
                texts,
                links,
                agent.today(),
                visitor.agent(),
                agent.can(ActionPermission.REPORT_PROGRESS),
                updatesAll);
        page = new DashboardWriter(board, view, filter, names, texts, links)
                .write(rows, updatesAll, agent.can(PlanPermission.EXPORT));
        choices = FilterChoices.of(board, names, texts);
    }

    /** A filter was changed in the form. */
    public void filter() {
        form.toFirstPage();
    }

    public FilterForm getForm() {
        if (form == null) {
            form = FilterForm.current();
        }
        return form;
    }

    public DashboardPage getPage() {
        return page;
    }

    public FilterChoices getChoices() {
        return choices;
    }
}
