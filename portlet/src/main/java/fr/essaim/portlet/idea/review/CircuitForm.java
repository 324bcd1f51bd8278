// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.review;

import fr.essaim.idea.review.CriterionDraft;
import fr.essaim.idea.review.ReviewSettings;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/** The checklist of a campaign and its circuit while they are typed. */
public class CircuitForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int EMPTY_LINES = 2;

    private final List<CriterionInput> lines;
    private final int version;
    private boolean threeLevels;
    private Integer days;

    CircuitForm(ReviewSettings.Form stored) {
        lines = stored.criteria().stream()
                .map(line -> new CriterionInput(line.id(), line.label(), line.guidance(), null))
                .collect(Collectors.toList());
        for (int i = 0; i < EMPTY_LINES; i++) {
            lines.add(new CriterionInput(null, "", "", null));
        }
        threeLevels = stored.threeLevels();
        days = stored.days();
        version = stored.version();
    }

    ReviewSettings.Form draft() {
        return new ReviewSettings.Form(
                threeLevels,
                days == null ? 0 : days,
                lines.stream()
                        .filter(CriterionInput::isFilled)
                        .map(line -> new CriterionDraft(line.getId(), line.getLabel(), line.getGuidance()))
                        .toList(),
                version);
    }

    public List<CriterionInput> getLines() {
        return lines;
    }

    public boolean isThreeLevels() {
        return threeLevels;
    }

    public void setThreeLevels(boolean threeLevels) {
        this.threeLevels = threeLevels;
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }
}
