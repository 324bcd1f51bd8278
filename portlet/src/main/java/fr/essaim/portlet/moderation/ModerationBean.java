// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.moderation;

import fr.essaim.access.Visitor;
import fr.essaim.directory.Directory;
import fr.essaim.discussion.LatestComments;
import fr.essaim.history.RecordKey;
import fr.essaim.moderation.ModerationPage;
import fr.essaim.moderation.ModerationQueue;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.RecordViews;
import fr.essaim.portlet.Screen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;

/** What the moderators of one place look at: what was reported first. */
@Named("moderation")
@ViewScoped
public class ModerationBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    RecordViews views;

    @Inject
    ModerationQueue queue;

    @Inject
    LatestComments latest;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    private ModerationPlace place;
    private transient ModerationPage page;
    private transient List<ModerationRow> rows;

    /**
     * Before the view, or more of it than a dialog, is shown.
     *
     * @param moderated the record in which they moderate
     */
    public void prepare(RecordKey moderated) {
        if (rows == null || !screen.showsDialogOnly()) {
            screen.open(() -> {
                place = place == null ? ModerationPlace.of(views.open(moderated)) : place;
                read();
            });
        }
    }

    private void read() {
        Visitor visitor = agent.visitor();
        RecordKey scope = getRecord();
        page = switch (place.tab()) {
            case "withdrawn" -> queue.withdrawn(visitor, scope, place.first());
            case "latest" -> latest.page(visitor, scope, place.first());
            default -> queue.reported(visitor, scope, place.first());
        };
        WrittenHtml html = new WrittenHtml(
                screen.texts(), clock.getZone(), directory.findAll(visitor.site(), NamedAgents.of(page)));
        ModerationWriter writer = new ModerationWriter(screen.texts(), views, html);
        rows = page.lines().stream().map(writer::row).toList();
    }

    /** Null on the last page. */
    public String getOlder() {
        return place.older(page);
    }

    /** The page of the record in which they moderate. */
    public String getHome() {
        return views.of(getRecord());
    }

    public RecordKey getRecord() {
        return place.view().record();
    }

    public ModerationPlace getPlace() {
        return place;
    }

    public ModerationPage getPage() {
        return page;
    }

    public List<ModerationRow> getRows() {
        return rows;
    }
}
