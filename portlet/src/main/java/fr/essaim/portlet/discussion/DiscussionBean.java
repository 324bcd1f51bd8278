// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.discussion;

import fr.essaim.access.Visitor;
import fr.essaim.directory.Directory;
import fr.essaim.discussion.CommentOrder;
import fr.essaim.discussion.DiscussionPage;
import fr.essaim.discussion.Discussions;
import fr.essaim.history.RecordKey;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.RecordCode;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.moderation.WrittenHtml;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The discussion of the record that the view is about: its threads, in the order and as far as the visitor asked. */
@Named("discussion")
@ViewScoped
public class DiscussionBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    Discussions discussions;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    private RecordKey record;
    private final Set<Long> whole = new HashSet<>();
    private CommentOrder order = CommentOrder.NEWEST;
    private int threads = DiscussionPage.SIZE;
    private transient DiscussionView view;

    /**
     * Before the view, or more of it than a dialog, is shown.
     *
     * @param discussed what is discussed
     */
    public void prepare(RecordKey discussed) {
        record = record == null ? discussed : record;
        if (screen.getProblem() == null && (view == null || !screen.showsDialogOnly())) {
            screen.open(this::read);
        }
    }

    private void read() {
        Visitor visitor = agent.visitor();
        DiscussionPage page = discussions.page(visitor, record, order, threads, whole);
        WrittenHtml html = new WrittenHtml(
                screen.texts(), clock.getZone(), directory.findAll(visitor.site(), CommentAgents.of(page)));
        DiscussionWords words = new DiscussionWords(screen.texts(), record.type());
        view = new DiscussionView(
                record,
                words,
                page,
                new ThreadWriter(words, page, html).write(),
                page.withdrawal()
                        .map(line -> html.withdrawal(line, words.withdrawn()))
                        .orElse(""),
                page.withdrawal().filter(line -> line.contestable()).isPresent(),
                PortletLinks.resource("mentions", Map.of("of", RecordCode.of(record), "q", "QUERY")));
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

    RecordKey record() {
        return record;
    }

    /** All answers of that thread from now on. */
    void unfold(long thread) {
        whole.add(thread);
    }

    public DiscussionView getView() {
        return view;
    }
}
