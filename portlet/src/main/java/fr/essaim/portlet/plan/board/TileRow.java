// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.board;

import fr.essaim.plan.board.ActionFilter;
import fr.essaim.plan.board.ActionRow;
import fr.essaim.plan.board.BoardView;
import fr.essaim.plan.board.Figure;
import fr.essaim.plan.board.PlanHeader;
import fr.essaim.portlet.Texts;
import fr.essaim.portlet.plan.FilterLinks;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The tiles, each with the figure of the list that it opens. */
final class TileRow {

    private TileRow() {}

    static List<Tile> of(BoardView view, PlanHeader plan, ActionFilter filter, Texts texts) {
        return Arrays.stream(Figure.values())
                .map(figure -> tile(figure, view, plan, filter, texts))
                .toList();
    }

    private static Tile tile(Figure figure, BoardView view, PlanHeader plan, ActionFilter filter, Texts texts) {
        String kind = figure.name().toLowerCase(Locale.ROOT).replace('_', '-');
        int count = view.count(figure);
        boolean chosen = figure.isChosenIn(filter);
        String note =
                switch (figure) {
                    case ACTIONS ->
                        texts.get(
                                "tile.actions.note",
                                Integer.toString(plan.startYear()),
                                Integer.toString(plan.endYear()));
                    case OVERDUE -> texts.get("tile.overdue.note");
                    case UNREPORTED -> texts.get("tile.unreported.note", ActionRow.DAYS_WITHOUT_NEWS);
                    case COMPLETED, IN_PROGRESS, BLOCKED, PRIORITIES -> share(count, view.countWithout(figure), texts);
                };
        return new Tile(
                kind,
                count,
                texts.get("tile." + kind),
                note,
                FilterLinks.to(chosen ? figure.outOf(filter) : figure.in(filter)),
                chosen);
    }

    private static String share(int part, int whole, Texts texts) {
        return whole == 0 ? "" : texts.get("tile.share", Math.round(part * 100.0 / whole));
    }
}
