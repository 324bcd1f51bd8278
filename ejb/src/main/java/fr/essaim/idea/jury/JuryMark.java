// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.jury;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** One juror's mark of one idea on one criterion. */
@Embeddable
public class JuryMark {

    @Column(name = "criterion_id")
    private long criterionId;

    private int mark;

    protected JuryMark() {}

    JuryMark(long criterionId, int mark) {
        this.criterionId = criterionId;
        this.mark = mark;
    }

    public long criterionId() {
        return criterionId;
    }

    public int mark() {
        return mark;
    }
}
