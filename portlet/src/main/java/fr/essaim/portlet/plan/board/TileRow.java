// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.board;

import fr.essaim.plan.ActionStatus;
import fr.essaim.plan.PriorityLevel;
import fr.essaim.plan.board.ActionFilter;
import fr.essaim.plan.board.ActionRow;
import fr.essaim.plan.board.PlanHeader;
import fr.essaim.plan.board.Tiles;
import fr.essaim.portlet.Texts;
import fr.essaim.portlet.plan.FilterLinks;
import java.util.List;
import java.util.Set;

/** The six tiles over what the filter keeps. */
final class TileRow {

    private TileRow() {}

    static List<Tile> of(Tiles tiles, PlanHeader plan, ActionFilter filter, FilterLinks links, Texts texts) {
        ActionFilter bare = links.withoutTiles();
        String years =
                texts.get("tile.actions.note", Integer.toString(plan.startYear()), Integer.toString(plan.endYear()));
        return List.of(
                new Tile("actions", tiles.actions(), texts.get("tile.actions"), years, FilterLinks.to(bare), false),
                tile(
                        "completed",
                        tiles.completed(),
                        texts,
                        share(tiles.completed(), tiles, texts),
                        links.hasStatus(ActionStatus.COMPLETED),
                        bare,
                        bare.withStatuses(Set.of(ActionStatus.COMPLETED))),
                tile(
                        "in-progress",
                        tiles.inProgress(),
                        texts,
                        share(tiles.inProgress(), tiles, texts),
                        links.hasStatus(ActionStatus.IN_PROGRESS),
                        bare,
                        bare.withStatuses(Set.of(ActionStatus.IN_PROGRESS))),
                tile(
                        "overdue",
                        tiles.overdue(),
                        texts,
                        texts.get("tile.overdue.note"),
                        filter.overdue(),
                        bare,
                        bare.withOverdue(true)),
                tile(
                        "unreported",
                        tiles.unreported(),
                        texts,
                        texts.get("tile.unreported.note", ActionRow.DAYS_WITHOUT_NEWS),
                        filter.unreported(),
                        bare,
                        bare.withUnreported(true)),
                tile(
                        "priorities",
                        tiles.priorities(),
                        texts,
                        share(tiles.priorities(), tiles, texts),
                        links.hasPriority(),
                        bare,
                        bare.withPriority(PriorityLevel.PRIORITY)));
    }

    private static Tile tile(
            String kind, int figure, Texts texts, String note, boolean chosen, ActionFilter bare, ActionFilter only) {
        return new Tile(kind, figure, texts.get("tile." + kind), note, FilterLinks.to(chosen ? bare : only), chosen);
    }

    private static String share(int part, Tiles tiles, Texts texts) {
        return tiles.actions() == 0 ? "" : texts.get("tile.share", Math.round(part * 100.0 / tiles.actions()));
    }
}
