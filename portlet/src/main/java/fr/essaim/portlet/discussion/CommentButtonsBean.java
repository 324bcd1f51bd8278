// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.discussion;

import fr.essaim.discussion.Commenting;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The buttons of a comment that ask nothing: support it, show all answers, take one's own back. */
@Named("commentButtons")
@ViewScoped
public class CommentButtonsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    DiscussionBean discussion;

    @Inject
    Commenting commenting;

    private String id;

    public void support() {
        PressedComment comment = PressedComment.of(id);
        commenting.support(agent.visitor(), discussion.record(), comment.id(), comment.wanted());
    }

    public void takeBack() {
        commenting.takeBack(agent.visitor(), discussion.record(), commentId());
        screen.tell("discussion.was-taken-back");
        screen.offerUndo("takeBack");
    }

    public void putBack() {
        commenting.putBack(agent.visitor(), discussion.record(), commentId());
        screen.tell("discussion.put-back");
    }

    public void unfold() {
        discussion.unfold(commentId());
    }

    private long commentId() {
        return PressedComment.of(id).id();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
