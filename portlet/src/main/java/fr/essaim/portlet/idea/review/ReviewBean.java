// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.review;

import fr.essaim.directory.Directory;
import fr.essaim.idea.review.ReviewSheet;
import fr.essaim.idea.review.Reviews;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaAddress;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The review of one idea, and the form in which its reviewer writes it. */
@Named("ideaReview")
@ViewScoped
public class ReviewBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    Reviews reviews;

    @Inject
    Directory directory;

    private Long ideaId;
    private ReviewForm form;
    private transient ReviewPage page;

    /** Before the view is shown, each time; what was typed and refused stays. */
    public void prepare() {
        screen.open(this::read);
    }

    private void read() {
        if (ideaId == null) {
            ideaId = IdeaAddress.idea();
        }
        ReviewSheet sheet = reviews.sheet(agent.visitor(), ideaId);
        page = new ReviewWriter(screen, directory, agent.visitor().site()).write(sheet);
        if (form == null) {
            form = new ReviewForm(sheet);
        }
    }

    public void save() {
        reviews.save(agent.visitor(), ideaId, form.draft());
        done("idea.review.saved");
    }

    /** The verdict that follows from the answers is the one that is confirmed. */
    public void conclude() {
        reviews.conclude(agent.visitor(), ideaId, form.draft(), form.getVerdict());
        done("idea.review.concluded");
    }

    /** What is stored now is shown and goes into the form. */
    void done(String key) {
        form = null;
        screen.tell(key);
    }

    public ReviewForm getForm() {
        return form;
    }

    public ReviewPage getPage() {
        return page;
    }
}
