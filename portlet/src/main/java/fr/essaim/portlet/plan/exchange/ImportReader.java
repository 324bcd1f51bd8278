// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.exchange;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.plan.board.PlanBoard;
import fr.essaim.plan.board.PlanBoards;
import fr.essaim.plan.exchange.FieldDifference;
import fr.essaim.plan.exchange.ImportPreview;
import fr.essaim.plan.exchange.ImportRunSummary;
import fr.essaim.plan.exchange.PlanSpreadsheets;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.plan.Names;
import fr.essaim.portlet.plan.PlanPreferences;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the checks of spreadsheets for a page: what one found, those before it, and the names of whom they mention. */
@RequestScoped
public class ImportReader {

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

    /** @param runId null when none is chosen */
    ImportPage read(Long runId) {
        Visitor visitor = agent.visitor();
        PlanBoard board = PlanPreferences.current().board(boards, visitor);
        List<ImportRunSummary> runs = spreadsheets.runs(visitor, board.plan().id());
        ImportPreview preview = runId == null ? null : spreadsheets.preview(visitor, runId);
        Names names = new Names(board, people(runs, preview), directory, visitor.site(), screen.texts());
        return new ImportWriter(names, screen.texts(), clock.getZone())
                .write(board.plan().title(), preview, runs);
    }

    private static Set<AgentId> people(List<ImportRunSummary> runs, ImportPreview preview) {
        Stream<AgentId> changers = preview == null
                ? Stream.empty()
                : preview.differences().stream()
                        .flatMap(row -> row.fields().stream())
                        .map(FieldDifference::changedBy);
        return Stream.concat(
                        changers,
                        runs.stream().flatMap(run -> Stream.of(run.checkedBy(), run.appliedBy(), run.takenBackBy())))
                .filter(person -> person != null)
                .collect(Collectors.toSet());
    }
}
