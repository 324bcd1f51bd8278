// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.exchange;

import fr.essaim.plan.board.PlanBoards;
import fr.essaim.plan.exchange.PlanSpreadsheets;
import fr.essaim.plan.follow.EditConflictException;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Undoes an import that was applied. */
@Named("importTakeBack")
@RequestScoped
public class ImportTakeBackBean {

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    PlanSpreadsheets spreadsheets;

    @Inject
    PlanBoards boards;

    private Long run;

    public void takeBack() {
        try {
            int actions = spreadsheets.takeBack(agent.visitor(), run, screen.text("postponement.undone"));
            screen.tell("import.taken-back", actions);
        } catch (EditConflictException conflict) {
            screen.refuse(screen.text("bulk.undo.conflict", boards.number(agent.visitor(), conflict.actionId())));
        }
    }

    public Long getRun() {
        return run;
    }

    public void setRun(Long run) {
        this.run = run;
    }
}
