// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.discussion;

import fr.essaim.directory.Directory;
import fr.essaim.discussion.Commenting;
import fr.essaim.discussion.Discussions;
import fr.essaim.portlet.ActiveAgent;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The dialogs in which a comment is answered, and one's own is changed. */
@Named("comment")
@ViewScoped
public class CommentBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    DiscussionBean discussion;

    @Inject
    Discussions discussions;

    @Inject
    Commenting commenting;

    @Inject
    MentionReport mentions;

    @Inject
    Directory directory;

    private String id;
    private CommentForm form = new CommentForm();

    /** On an empty answer. */
    public void open() {
        form = new CommentForm();
    }

    public void reply() {
        long written = commenting.write(agent.visitor(), discussion.record(), form.draft(commentId()));
        mentions.tell("discussion.answered", discussion.record(), written, form.getText());
    }

    /** On one's own comment. */
    public void openOwn() {
        String kept = discussions.text(agent.visitor(), discussion.record(), commentId());
        form = CommentForm.of(kept, directory, agent.visitor().site());
    }

    public void revise() {
        commenting.edit(agent.visitor(), discussion.record(), commentId(), form.getText(), form.agents());
        mentions.tell("discussion.revised", discussion.record(), commentId(), form.getText());
    }

    private long commentId() {
        return PressedComment.of(id).id();
    }

    public CommentForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
