// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.discussion;

import fr.essaim.discussion.Commenting;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.deposit.IdeaSheetBean;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The field for a new comment in the sheet of an idea. */
@Named("ideaNewComment")
@ViewScoped
public class NewCommentBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    IdeaSheetBean sheet;

    @Inject
    DiscussionBean discussion;

    @Inject
    Commenting commenting;

    private CommentForm form = new CommentForm();

    public void write() {
        commenting.write(agent.visitor(), TalkSubject.idea(sheet.getIdeaId()), form.draft(null));
        form = new CommentForm();
        discussion.newest();
        screen.tell("idea.discussion.written");
    }

    public CommentForm getForm() {
        return form;
    }
}
