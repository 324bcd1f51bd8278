// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.discussion;

import fr.essaim.access.Visitor;
import fr.essaim.directory.Directory;
import fr.essaim.discussion.LatestComments;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.moderation.ModerationPage;
import fr.essaim.moderation.ModerationQueue;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaLinks;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;

/** What the moderators of the campaign that the address names look at: what was reported first. */
@Named("ideaModeration")
@ViewScoped
public class ModerationBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    IdeaLinks links;

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

    /** Before the view, or more of it than a dialog, is shown. */
    public void prepare() {
        if (rows == null || !screen.showsDialogOnly()) {
            screen.open(this::read);
        }
    }

    private void read() {
        if (place == null) {
            place = ModerationPlace.current();
        }
        Visitor visitor = agent.visitor();
        RecordKey scope = new RecordKey(Campaign.RECORD_TYPE, place.campaignId());
        page = switch (place.tab()) {
            case "withdrawn" -> queue.withdrawn(visitor, scope, place.first());
            case "latest" -> latest.page(visitor, scope, place.first());
            default -> queue.reported(visitor, scope, place.first());
        };
        CommentHtml html = new CommentHtml(
                screen.texts(), clock.getZone(), directory.findAll(visitor.site(), PageAgents.of(page)));
        ModerationWriter writer = new ModerationWriter(screen.texts(), links, html);
        rows = page.lines().stream().map(writer::row).toList();
    }

    /** Null on the last page. */
    public String getOlder() {
        return place.older(page);
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
