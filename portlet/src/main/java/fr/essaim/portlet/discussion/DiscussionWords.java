// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.discussion;

import fr.essaim.portlet.Texts;

/** The words that a feature has for one of its kinds of records where it is discussed: {@code discussion.Idea.none}. */
public record DiscussionWords(Texts texts, String type) {

    /** What stands where nobody has commented yet. */
    public String none() {
        return get("none");
    }

    public String writeHint() {
        return get("write.hint");
    }

    public String followHint() {
        return get("follow.hint");
    }

    public String unfollowHint() {
        return get("unfollow.hint");
    }

    /** The buttons of whoever minds the record itself. */
    public String report() {
        return get("report");
    }

    public String withdraw() {
        return get("withdraw");
    }

    /** Beside the names of its authors. */
    String author() {
        return get("author");
    }

    /** The key of what is said of a record that was withdrawn: when, by whom, why. */
    String withdrawn() {
        return key("withdrawn");
    }

    private String get(String word) {
        return texts.get(key(word));
    }

    private String key(String word) {
        return "discussion." + type + "." + word;
    }
}
