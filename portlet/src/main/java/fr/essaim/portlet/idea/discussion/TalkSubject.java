// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.discussion;

import fr.essaim.RecordNotFoundException;
import fr.essaim.discussion.Comment;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.deposit.Idea;
import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button in a discussion is about, as pages write it: {@code 12-345} for a comment, {@code 12-0} for the idea, and
 * {@code 12-345-1} where the button asks for one of two states.
 *
 * @param commentId null for the idea itself
 */
record TalkSubject(long ideaId, Long commentId, boolean wanted) implements Serializable {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})-(\\d{1,18})(-[01])?");

    /** @throws RecordNotFoundException when the text names nothing */
    static TalkSubject of(String text) {
        Matcher form = FORM.matcher(text == null ? "" : text);
        if (!form.matches()) {
            throw new RecordNotFoundException("comment.not-found");
        }
        long comment = Long.parseLong(form.group(2));
        return new TalkSubject(
                Long.parseLong(form.group(1)), comment == 0 ? null : comment, !"-0".equals(form.group(3)));
    }

    static RecordKey idea(long ideaId) {
        return new RecordKey(Idea.RECORD_TYPE, ideaId);
    }

    RecordKey idea() {
        return idea(ideaId);
    }

    /** The comment, or the idea itself. */
    RecordKey record() {
        return commentId == null ? idea() : new RecordKey(Comment.RECORD_TYPE, commentId);
    }

    /** @throws RecordNotFoundException when it is about the idea itself */
    long comment() {
        if (commentId == null) {
            throw new RecordNotFoundException("comment.not-found");
        }
        return commentId;
    }
}
