// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.jury;

import fr.essaim.idea.jury.MarkSheet;
import java.io.Serializable;

/** A criterion and the mark that a juror gives. */
public class MarkRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final long criterionId;
    private final String label;
    private final String guidance;
    private final int weight;
    private Integer mark;

    MarkRow(MarkSheet.Line line) {
        criterionId = line.criterionId();
        label = line.label();
        guidance = line.guidance();
        weight = line.weight();
        mark = line.mark();
    }

    public long getCriterionId() {
        return criterionId;
    }

    public String getLabel() {
        return label;
    }

    public String getGuidance() {
        return guidance;
    }

    public int getWeight() {
        return weight;
    }

    public Integer getMark() {
        return mark;
    }

    public void setMark(Integer mark) {
        this.mark = mark;
    }
}
