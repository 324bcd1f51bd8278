// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.review;

import fr.essaim.access.Visitor;
import fr.essaim.directory.Directory;
import fr.essaim.idea.review.ReviewBoard;
import fr.essaim.idea.review.ReviewLoads.Filter;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Paging;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaAddress;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Who owes which review of a campaign. */
@Named("ideaReviews")
@ViewScoped
public class ReviewsBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    ReviewBoard board;

    @Inject
    Directory directory;

    private long campaignId;
    private Filter filter = Filter.ALL;
    private final Paging paging = new Paging(SHOWN);
    private transient ReviewsPage page;

    /** Before the view is shown, each time. */
    public void prepare() {
        screen.open(this::read);
    }

    private void read() {
        if (campaignId == 0) {
            campaignId = IdeaAddress.campaign();
        }
        Visitor visitor = agent.visitor();
        ReviewBoard.View view = board.of(visitor, campaignId, filter, paging.first(), paging.size());
        paging.found(view.lines().total());
        TeamNames names = new TeamNames(directory, visitor.site(), ReviewsWriter.people(view), screen.texts());
        page = new ReviewsWriter(screen, names).write(campaignId, view, filter);
    }

    public void show(String code) {
        filter = Filter.valueOf(code);
        paging.toStart();
    }

    public Paging getPaging() {
        return paging;
    }

    public ReviewsPage getPage() {
        return page;
    }
}
