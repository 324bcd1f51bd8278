// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.review;

import fr.essaim.portlet.RecordNumber;
import fr.essaim.portlet.field.TypedDate;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Which ideas go to which reviewer, and until when, while it is chosen. */
public class AssignmentForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String picked = "";
    private String reviewer;
    private String dueOn;

    /** The ideas that are ticked. */
    List<Long> ideas() {
        return Stream.of(picked.split(","))
                .filter(RecordNumber::isOne)
                .map(Long::valueOf)
                .distinct()
                .toList();
    }

    boolean hasReviewer() {
        return reviewer != null && !reviewer.isEmpty();
    }

    /**
     * Null leaves it to the campaign's own delay.
     *
     * @throws fr.essaim.text.InvalidValueException when what is typed is no date
     */
    LocalDate due() {
        return TypedDate.of("REVIEW_DUE", dueOn);
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
