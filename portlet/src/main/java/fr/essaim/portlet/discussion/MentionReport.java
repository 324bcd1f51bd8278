// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.discussion;

import fr.essaim.discussion.CommentText;
import fr.essaim.discussion.Discussions;
import fr.essaim.history.RecordKey;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Says that a comment is stored, and whose names it holds without mentioning them. */
@RequestScoped
public class MentionReport {

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    Discussions discussions;

    /** @param done what became of the comment */
    void tell(String done, RecordKey record, long commentId, String typed) {
        screen.tell(done);
        if (typed == null || typed.indexOf('@') < 0) {
            return;
        }
        Set<String> names = CommentText.unmentioned(discussions.text(agent.visitor(), record, commentId));
        if (!names.isEmpty()) {
            screen.tell("discussion.not-mentioned", String.join(", ", names));
        }
    }
}
