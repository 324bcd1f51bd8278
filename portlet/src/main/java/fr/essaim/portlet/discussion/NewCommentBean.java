// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.discussion;

import fr.essaim.discussion.Commenting;
import fr.essaim.portlet.ActiveAgent;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The field for a new comment on the record that is discussed. */
@Named("newComment")
@ViewScoped
public class NewCommentBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    DiscussionBean discussion;

    @Inject
    Commenting commenting;

    @Inject
    MentionReport mentions;

    private CommentForm form = new CommentForm();

    public void write() {
        long written = commenting.write(agent.visitor(), discussion.record(), form.draft(null));
        mentions.tell("discussion.written", discussion.record(), written, form.getText());
        form = new CommentForm();
        discussion.newest();
    }

    public CommentForm getForm() {
        return form;
    }
}
