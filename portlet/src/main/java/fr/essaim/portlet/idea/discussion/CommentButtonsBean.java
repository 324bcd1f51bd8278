// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.discussion;

import fr.essaim.discussion.Commenting;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The buttons of a comment that ask nothing: support it, show all answers, take one's own back. */
@Named("ideaCommentButtons")
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
        TalkSubject subject = TalkSubject.of(id);
        commenting.support(agent.visitor(), subject.idea(), subject.comment(), subject.wanted());
    }

    public void takeBack() {
        TalkSubject subject = TalkSubject.of(id);
        commenting.takeBack(agent.visitor(), subject.idea(), subject.comment());
        screen.tell("idea.discussion.was-taken-back");
        screen.offerUndo("takeBack");
    }

    public void putBack() {
        TalkSubject subject = TalkSubject.of(id);
        commenting.putBack(agent.visitor(), subject.idea(), subject.comment());
        screen.tell("idea.discussion.put-back");
    }

    public void unfold() {
        discussion.unfold(TalkSubject.of(id).comment());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
