// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.discussion;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.discussion.CommentDraft;
import fr.essaim.discussion.CommentOrder;
import fr.essaim.discussion.Commenting;
import fr.essaim.discussion.DiscussionPage;
import fr.essaim.discussion.Discussions;
import fr.essaim.discussion.Followers;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.deposit.IdeaSheetBean;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The discussion in the sheet of an idea: its threads, a field for a new one, and whether the visitor follows the idea. */
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
    Commenting commenting;

    @Inject
    Followers followers;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    private final Set<Long> whole = new HashSet<>();
    private CommentOrder order = CommentOrder.NEWEST;
    private int threads = DiscussionPage.SIZE;
    private String text;
    private String mentioned;
    private String key = UUID.randomUUID().toString();
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
        DiscussionPage page = discussions.page(visitor, Thing.idea(ideaId), order, threads, whole);
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

    public void write() {
        commenting.write(
                agent.visitor(), Thing.idea(sheet.getIdeaId()), new CommentDraft(text, agents(mentioned), null, key));
        text = null;
        mentioned = null;
        key = UUID.randomUUID().toString();
        order = CommentOrder.NEWEST;
        screen.tell("idea.discussion.written");
    }

    /** The numbers that a page keeps beside a text. */
    static Set<AgentId> agents(String numbers) {
        return Arrays.stream((numbers == null ? "" : numbers).split(","))
                .filter(number -> number.matches("[1-9]\\d{0,17}"))
                .map(AgentId::parse)
                .collect(Collectors.toSet());
    }

    public void follow() {
        followers.follow(agent.visitor(), Thing.idea(sheet.getIdeaId()), true);
        screen.tell("idea.discussion.followed");
    }

    public void unfollow() {
        followers.follow(agent.visitor(), Thing.idea(sheet.getIdeaId()), false);
        screen.tell("idea.discussion.unfollowed");
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

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getMentioned() {
        return mentioned;
    }

    public void setMentioned(String mentioned) {
        this.mentioned = mentioned;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
