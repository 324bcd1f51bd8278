// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.discussion;

import fr.essaim.RecordNotFoundException;
import fr.essaim.discussion.Comment;
import fr.essaim.history.RecordKey;
import fr.essaim.portlet.RecordCode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which comment a button is about, as pages write it: {@code Comment-345}, and {@code Comment-345-1} where the button asks for
 * one of two states.
 */
record PressedComment(long id, boolean wanted) {

    private static final Pattern FORM = Pattern.compile("(\\w+-\\d+)(-[01])?");

    /** @throws RecordNotFoundException when the text names none */
    static PressedComment of(String text) {
        Matcher form = FORM.matcher(text == null ? "" : text);
        if (!form.matches()) {
            throw notFound();
        }
        RecordKey record = RecordCode.read(form.group(1));
        if (!Comment.RECORD_TYPE.equals(record.type())) {
            throw notFound();
        }
        return new PressedComment(record.id(), !"-0".equals(form.group(2)));
    }

    private static RecordNotFoundException notFound() {
        return new RecordNotFoundException("comment.not-found");
    }
}
