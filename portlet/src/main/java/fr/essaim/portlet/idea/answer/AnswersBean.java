// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.answer;

import fr.essaim.access.Visitor;
import fr.essaim.directory.Directory;
import fr.essaim.directory.Slice;
import fr.essaim.idea.answer.AnswerState;
import fr.essaim.idea.answer.published.PublishedAnswer;
import fr.essaim.idea.answer.published.PublishedAnswers;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Address;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.RecordLinks;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaAddress;
import fr.essaim.portlet.idea.IdeaLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What became of the ideas, for everybody: campaign, state and page are in the address. */
@Named("ideaAnswers")
@RequestScoped
public class AnswersBean {

    private static final int PAGE = 20;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    PublishedAnswers answers;

    @Inject
    Directory directory;

    @Inject
    RecordLinks records;

    @Inject
    IdeaLinks links;

    private Page page;

    /**
     * @param campaign its title; empty for all
     * @param previous empty on the first page; so is next on the last
     */
    public record Page(
            String campaign, String summary, List<Tab> tabs, List<Item> items, String previous, String next) {}

    /** One state to choose, or all, with how many there are. */
    public record Tab(String name, long count, String address, boolean current) {}

    /** An answered idea. */
    public record Item(
            long id,
            String number,
            String title,
            String address,
            String campaign,
            String state,
            String stateName,
            String html,
            String when,
            List<AnswerPage.Outcome> outcomes) {}

    public void prepare() {
        screen.open(this::read);
    }

    private void read() {
        Visitor visitor = agent.visitor();
        long campaign = IdeaAddress.campaignOrZero();
        String asked = Address.current().text("state");
        Optional<AnswerState> state = Arrays.stream(AnswerState.values())
                .filter(each -> each.name().equals(asked))
                .findFirst();
        int first = Math.min(Address.current().position("page"), 100_000) * PAGE;
        PublishedAnswers.Filter filter = new PublishedAnswers.Filter(campaign, state, "");
        Slice<PublishedAnswer> found = answers.page(visitor, filter, first, PAGE);
        AnswerWriter writer = new AnswerWriter(
                screen,
                records,
                directory.findAll(
                        visitor.site(),
                        found.items().stream()
                                .flatMap(each -> AnswerWriter.people(each.outcomes()))
                                .distinct()
                                .toList()));
        Map<AnswerState, Long> counts = answers.counts(visitor, filter);
        page = new Page(
                campaign == 0 ? "" : answers.campaign(visitor, campaign),
                screen.text(
                        "idea.answers.count",
                        counts.values().stream().mapToLong(Long::longValue).sum()),
                tabs(campaign, state, counts),
                found.items().stream()
                        .map(each -> item(each, campaign == 0, writer))
                        .toList(),
                first == 0 ? "" : address(campaign, state, first / PAGE - 1),
                first + PAGE >= found.total() ? "" : address(campaign, state, first / PAGE + 1));
    }

    private List<Tab> tabs(long campaign, Optional<AnswerState> chosen, Map<AnswerState, Long> counts) {
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab(
                screen.text("idea.answers.all"),
                counts.values().stream().mapToLong(Long::longValue).sum(),
                address(campaign, Optional.empty(), 0),
                chosen.isEmpty()));
        counts.forEach((state, count) -> tabs.add(new Tab(
                screen.name(state),
                count,
                address(campaign, Optional.of(state), 0),
                chosen.filter(state::equals).isPresent())));
        return tabs;
    }

    private static String address(long campaign, Optional<AnswerState> state, long page) {
        Map<String, String> parameters = new TreeMap<>(Map.of("view", "answers"));
        if (campaign > 0) {
            parameters.put("campaign", Long.toString(campaign));
        }
        state.ifPresent(chosen -> parameters.put("state", chosen.name()));
        if (page > 0) {
            parameters.put("page", Long.toString(page));
        }
        return PortletLinks.view(parameters);
    }

    private Item item(PublishedAnswer answer, boolean several, AnswerWriter writer) {
        return new Item(
                answer.ideaId(),
                Integer.toString(answer.number()),
                answer.title(),
                links.idea(answer.ideaId()),
                several ? answer.campaign() : "",
                answer.state().name(),
                screen.name(answer.state()),
                answer.text(),
                screen.moment(answer.moment()),
                answer.outcomes().stream()
                        .map(line -> writer.outcome(line, false))
                        .toList());
    }

    public Page getPage() {
        return page;
    }
}
