// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.sheet;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.Visitor;
import fr.essaim.plan.board.ActionFilter;
import fr.essaim.plan.board.PlanBoard;
import fr.essaim.plan.board.PlanBoards;
import fr.essaim.plan.follow.ActionSheet;
import fr.essaim.plan.follow.ActionSheets;
import fr.essaim.plan.follow.SheetPages;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.plan.Names;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Reads the sheet of an action for a page: asks for it, and for the names of whom and what it mentions. */
@RequestScoped
public class SheetPageReader {

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    ActionSheets sheets;

    @Inject
    PlanBoards boards;

    @Inject
    FieldTexts fieldTexts;

    @Inject
    Clock clock;

    /**
     * @param list the filter of the list from which the sheet was opened
     * @throws RecordNotFoundException when there is no such action
     */
    SheetPage read(long actionId, SheetPages pages, ActionFilter list) {
        Visitor visitor = agent.visitor();
        ActionSheet sheet = sheets.sheet(visitor, actionId, pages);
        PlanBoard board = boards.of(visitor, sheet.planId());
        Names names = fieldTexts.names(visitor, board, SheetPeople.of(sheet));
        return new SheetWriter(sheet, names, screen.texts(), clock, visitor.agent())
                .write(
                        board.view(list, agent.today(), visitor.agent()),
                        list,
                        new PastWriter(names, screen.texts(), clock.getZone()).write(sheet.history(), pages.changes()));
    }
}
