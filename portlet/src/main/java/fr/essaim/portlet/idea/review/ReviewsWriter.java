// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.review;

import fr.essaim.directory.AgentId;
import fr.essaim.idea.review.ReviewBoard;
import fr.essaim.idea.review.ReviewLine;
import fr.essaim.idea.review.ReviewLoads.Filter;
import fr.essaim.portlet.Choice;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Screen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Tells who owes which review in words. */
final class ReviewsWriter {

    private final Screen screen;
    private final TeamNames names;

    /** @param names of {@link #people} */
    ReviewsWriter(Screen screen, TeamNames names) {
        this.screen = screen;
        this.names = names;
    }

    /** Whom the page names. */
    static List<AgentId> people(ReviewBoard.View view) {
        List<AgentId> people = new ArrayList<>(view.analysts());
        view.lines().items().forEach(line -> people.add(line.reviewer()));
        view.loads().forEach(load -> people.add(load.reviewer()));
        return people;
    }

    ReviewsPage write(long campaignId, ReviewBoard.View view, Filter filter) {
        return new ReviewsPage(
                campaignId,
                view.campaign(),
                Arrays.stream(Filter.values())
                        .map(each -> new ReviewsPage.Tab(
                                screen.text("idea.reviews.filter." + each),
                                view.counts().get(each),
                                each == filter,
                                each.name()))
                        .toList(),
                view.lines().items().stream().map(this::row).toList(),
                view.loads().stream()
                        .map(load -> new ReviewsPage.Load(
                                names.of(load.reviewer()),
                                load.open(),
                                load.late(),
                                load.done(),
                                screen.date(load.oldest())))
                        .toList(),
                view.analysts().stream()
                        .map(each -> new Choice(each.toString(), names.of(each)))
                        .toList());
    }

    private ReviewsPage.Row row(ReviewLine line) {
        String target = line.reviewer() == null ? "idea" : "review";
        return new ReviewsPage.Row(
                line.ideaId(),
                screen.text("idea.review.number", line.number()),
                line.title(),
                PortletLinks.view(Map.of("view", target, "idea", Long.toString(line.ideaId()))),
                names.of(line.reviewer()),
                screen.date(line.dueOn()),
                line.late(),
                line.stage() == null ? "" : screen.name(line.stage()),
                line.verdict().name(),
                screen.name(line.verdict()));
    }
}
