// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.answer;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.Slice;
import fr.essaim.idea.answer.published.PublishedAnswer;
import fr.essaim.idea.answer.published.PublishedAnswers;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.RecordLinks;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

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

    private AnswersPage page;

    public void prepare() {
        screen.open(this::read);
    }

    private void read() {
        Visitor visitor = agent.visitor();
        AnswersAddress asked = AnswersAddress.current();
        PublishedAnswers.Filter filter = new PublishedAnswers.Filter(asked.campaign(), asked.state(), "");
        Slice<PublishedAnswer> found = answers.page(visitor, filter, asked.page() * PAGE, PAGE);
        List<AgentId> people = found.items().stream()
                .flatMap(each -> AnswerWriter.people(each.outcomes()))
                .distinct()
                .toList();
        AnswerWriter outcomes = new AnswerWriter(screen, records, directory.findAll(visitor.site(), people));
        page = new AnswersWriter(screen, links, outcomes, asked)
                .write(
                        asked.campaign() == 0 ? "" : answers.campaign(visitor, asked.campaign()),
                        found,
                        answers.counts(visitor, filter),
                        PAGE);
    }

    public AnswersPage getPage() {
        return page;
    }
}
