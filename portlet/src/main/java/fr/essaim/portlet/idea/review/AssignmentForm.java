// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.review;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which ideas go to which reviewer, and until when, while it is chosen. */
public class AssignmentForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String picked = "";
    private String reviewer;
    private String dueOn;

    /** The ideas that are ticked among these. */
    List<Long> ideas(List<ReviewsPage.Row> shown) {
        Set<String> ticked = new HashSet<>(List.of(picked.split(",")));
        return shown.stream()
                .map(ReviewsPage.Row::ideaId)
                .filter(id -> ticked.contains(id.toString()))
                .toList();
    }

    boolean isComplete(List<ReviewsPage.Row> shown) {
        return reviewer != null && !reviewer.isEmpty() && !ideas(shown).isEmpty();
    }

    /** Null leaves it to the campaign's own delay. */
    LocalDate due() {
        return dueOn == null || !dueOn.matches("\\d{4}-\\d{2}-\\d{2}") ? null : LocalDate.parse(dueOn);
    }

    /** The numbers of the ideas that are ticked, between commas; a script keeps it. */
    public String getPicked() {
        return picked;
    }

    public void setPicked(String picked) {
        this.picked = picked == null ? "" : picked;
    }

    public String getReviewer() {
        return reviewer;
    }

    public void setReviewer(String reviewer) {
        this.reviewer = reviewer;
    }

    public String getDueOn() {
        return dueOn;
    }

    public void setDueOn(String dueOn) {
        this.dueOn = dueOn;
    }
}
