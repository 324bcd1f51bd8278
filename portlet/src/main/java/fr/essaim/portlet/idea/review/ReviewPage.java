// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.review;

import java.util.List;

/** The review of an idea, every text ready to be written; see {@link fr.essaim.idea.review.ReviewSheet}. */
public record ReviewPage(
        long ideaId,
        String address,
        String number,
        String title,
        String campaign,
        String description,
        String benefit,
        String timeNeeded,
        String authorsCost,
        String reviewer,
        String due,
        boolean late,
        String stage,
        String verdict,
        String verdictName,
        List<Answer> answers,
        String cost,
        String feasibility,
        String department,
        String reason,
        List<Step> steps,
        boolean writable,
        boolean confirmable,
        boolean reopenable,
        boolean closed) {

    /** A criterion and what was answered. */
    public record Answer(String label, String code, String name, String reason) {}

    /** Something that happened. */
    public record Step(String what, String who, String when, String reason) {}
}
