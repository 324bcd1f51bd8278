// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

import fr.essaim.persistence.StoredRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;

/** An axis of the plan, or a part of one. */
@Entity
@Table(name = "strategic_axis")
public class StrategicAxis extends StoredRecord {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "plan_id")
    private AdministrationPlan plan;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private StrategicAxis parent;

    private String code;
    private int position;
    private String title;
    private String summary;

    protected StrategicAxis() {}

    StrategicAxis(
            AdministrationPlan plan, StrategicAxis parent, int position, String code, String title, String summary) {
        this.plan = plan;
        this.parent = parent;
        this.position = position;
        this.code = PlanTexts.code("CODE", code);
        this.title = PlanTexts.title("TITLE", title);
        this.summary = PlanTexts.paragraph("SUMMARY", summary);
    }

    /** @param parent null at the top */
    void place(StrategicAxis parent, int position, String title) {
        this.parent = parent;
        this.position = position;
        this.title = PlanTexts.title("TITLE", title);
    }

    public Optional<StrategicAxis> parent() {
        return Optional.ofNullable(parent);
    }

    public String code() {
        return code;
    }

    public int position() {
        return position;
    }

    public String title() {
        return title;
    }

    public String summary() {
        return summary;
    }
}
