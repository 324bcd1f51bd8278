// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.discussion;

import fr.essaim.access.Visitor;
import fr.essaim.directory.Directory;
import fr.essaim.discussion.CommentOrder;
import fr.essaim.discussion.DiscussionPage;
import fr.essaim.discussion.Discussions;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.deposit.IdeaSheetBean;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The discussion in the sheet of an idea: its threads, in the order and as far as the visitor asked. */
@Named("ideaDiscussion")
@ViewScoped
public class DiscussionBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    IdeaSheetBean sheet;

    @Inject
    Discussions discussions;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    private final Set<Long> whole = new HashSet<>();
    private CommentOrder order = CommentOrder.NEWEST;
    private int threads = DiscussionPage.SIZE;
    private transient DiscussionView view;

    /** Before the view, or more of it than a dialog, is shown. */
    public void prepare() {
        if (screen.getProblem() == null && (view == null || !screen.showsDialogOnly())) {
            screen.open(this::read);
        }
    }

    private void read() {
        Visitor visitor = agent.visitor();
        long ideaId = sheet.getIdeaId();
        DiscussionPage page = discussions.page(visitor, TalkSubject.idea(ideaId), order, threads, whole);
        CommentHtml html = new CommentHtml(
                screen.texts(), clock.getZone(), directory.findAll(visitor.site(), PageAgents.of(page)));
        view = new DiscussionView(
                ideaId,
                page,
                new ThreadWriter(ideaId, page, screen.texts(), html).write(),
                page.withdrawal()
                        .map(line -> html.withdrawal(line, "idea.discussion.idea-withdrawn"))
                        .orElse(""),
                page.withdrawal().filter(line -> line.contestable()).isPresent(),
                page.mine(),
                PortletLinks.resource("mentions", Map.of("idea", Long.toString(ideaId), "q", "QUERY")));
    }

    public void newest() {
        order = CommentOrder.NEWEST;
    }

    public void mostSupported() {
        order = CommentOrder.MOST_SUPPORTED;
    }

    public boolean isByDate() {
        return order == CommentOrder.NEWEST;
    }

    public void more() {
        threads += DiscussionPage.SIZE;
    }

    /** All answers of that thread from now on. */
    void unfold(long thread) {
        whole.add(thread);
    }

    public DiscussionView getView() {
        return view;
    }
}
