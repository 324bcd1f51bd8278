// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.news;

import fr.essaim.idea.IdeaNotice;

/** The steps of an idea of which its authors hear, each once. */
public enum IdeaNews {
    RECEIVED(IdeaNotice.IDEA_RECEIVED),
    UNDER_REVIEW(IdeaNotice.IDEA_UNDER_REVIEW),
    ANSWERED(IdeaNotice.IDEA_ANSWERED),
    /** It became an action, a step or a project. */
    BECAME(IdeaNotice.IDEA_BECAME),
    /** What it became is done. */
    DONE(IdeaNotice.IDEA_DONE);

    private final IdeaNotice notice;

    IdeaNews(IdeaNotice notice) {
        this.notice = notice;
    }

    /** Whether it is told of each thing that the idea became. */
    boolean isOfOutcome() {
        return this == BECAME || this == DONE;
    }

    IdeaNotice notice() {
        return notice;
    }
}
