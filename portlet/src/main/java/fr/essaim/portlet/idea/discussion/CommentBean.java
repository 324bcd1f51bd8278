// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.discussion;

import fr.essaim.directory.Directory;
import fr.essaim.discussion.Commenting;
import fr.essaim.discussion.Discussions;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The dialogs in which a comment is answered, and one's own is changed. */
@Named("ideaComment")
@ViewScoped
public class CommentBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    Discussions discussions;

    @Inject
    Commenting commenting;

    @Inject
    Directory directory;

    private String id;
    private CommentForm form = new CommentForm();

    /** On an empty answer. */
    public void open() {
        form = new CommentForm();
    }

    public void reply() {
        TalkSubject subject = TalkSubject.of(id);
        commenting.write(agent.visitor(), subject.idea(), form.draft(subject.comment()));
        screen.tell("idea.discussion.answered");
    }

    /** On one's own comment. */
    public void openOwn() {
        TalkSubject subject = TalkSubject.of(id);
        String kept = discussions.text(agent.visitor(), subject.idea(), subject.comment());
        form = CommentForm.of(kept, directory, agent.visitor().site());
    }

    public void revise() {
        TalkSubject subject = TalkSubject.of(id);
        commenting.edit(agent.visitor(), subject.idea(), subject.comment(), form.getText(), form.agents());
        screen.tell("idea.discussion.revised");
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
