// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.todo;

import fr.essaim.access.Visitor;
import fr.essaim.duty.Duty;
import fr.essaim.duty.DutyList;
import fr.essaim.plan.board.PlanBoard;
import fr.essaim.plan.board.PlanBoards;
import fr.essaim.plan.follow.LeadDuties;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.plan.FilterLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the signed-in lead owes, and since when. */
@Named("todo")
@RequestScoped
public class TodoBean {

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    DutyList duties;

    @Inject
    PlanBoards boards;

    private TodoPage page;

    /** Before the view is shown, each time. */
    public void prepare() {
        screen.open(this::write);
    }

    private void write() {
        Visitor visitor = agent.visitor();
        PlanBoard board = boards.current(visitor);
        List<Duty> owed =
                duties.of(visitor, LeadDuties.FEATURE, 0, DutyList.ALL).items();
        long led =
                board.rows().stream().filter(row -> row.ledBy(visitor.agent())).count();
        FilterLinks links = new FilterLinks(TodoWriter.mine());
        page = new TodoWriter(
                        screen.texts(),
                        agent.today(),
                        id -> board.row(id).orElseThrow().status(),
                        links::sheet)
                .write(owed, led, FilterLinks.to(TodoWriter.mine()));
    }

    public TodoPage getPage() {
        return page;
    }
}
