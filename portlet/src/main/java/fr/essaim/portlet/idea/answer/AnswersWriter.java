// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.answer;

import fr.essaim.directory.Slice;
import fr.essaim.idea.answer.AnswerState;
import fr.essaim.idea.answer.published.PublishedAnswer;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaLinks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells in words what became of the ideas. */
final class AnswersWriter {

    private final Screen screen;
    private final IdeaLinks links;
    private final AnswerWriter outcomes;
    private final AnswersAddress asked;

    /** @param outcomes knows the people whom the outcomes of these answers name */
    AnswersWriter(Screen screen, IdeaLinks links, AnswerWriter outcomes, AnswersAddress asked) {
        this.screen = screen;
        this.links = links;
        this.outcomes = outcomes;
        this.asked = asked;
    }

    /** @param size how many a page shows */
    AnswersPage write(String campaign, Slice<PublishedAnswer> found, Map<AnswerState, Long> counts, int size) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        return new AnswersPage(
                campaign,
                screen.text("idea.answers.count", all),
                tabs(all, counts),
                found.items().stream().map(this::item).toList(),
                asked.page() == 0 ? "" : asked.atPage(asked.page() - 1).link(),
                (asked.page() + 1L) * size >= found.total()
                        ? ""
                        : asked.atPage(asked.page() + 1).link());
    }

    private List<AnswersPage.Tab> tabs(long all, Map<AnswerState, Long> counts) {
        List<AnswersPage.Tab> tabs = new ArrayList<>();
        tabs.add(tab(screen.text("idea.answers.all"), all, Optional.empty()));
        counts.forEach((state, count) -> tabs.add(tab(screen.name(state), count, Optional.of(state))));
        return tabs;
    }

    private AnswersPage.Tab tab(String name, long count, Optional<AnswerState> state) {
        return new AnswersPage.Tab(
                name, count, asked.in(state).link(), asked.state().equals(state));
    }

    private AnswersPage.Item item(PublishedAnswer answer) {
        return new AnswersPage.Item(
                answer.ideaId(),
                Integer.toString(answer.number()),
                answer.title(),
                links.idea(answer.ideaId()),
                asked.campaign() == 0 ? answer.campaign() : "",
                answer.state().name(),
                screen.name(answer.state()),
                answer.text(),
                screen.moment(answer.moment()),
                answer.outcomes().stream()
                        .map(line -> outcomes.outcome(line, false))
                        .toList());
    }
}
