// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

import fr.essaim.persistence.StoredRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A group of agents that carries part of the plan. */
@Entity
@Table(name = "working_group")
public class WorkingGroup extends StoredRecord {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "plan_id")
    private AdministrationPlan plan;

    private String code;
    private String name;
    private String mission;

    protected WorkingGroup() {}

    WorkingGroup(AdministrationPlan plan, String code, String name, String mission) {
        this.plan = plan;
        this.code = PlanTexts.code("CODE", code);
        this.name = PlanTexts.title("NAME", name);
        this.mission = PlanTexts.paragraph("MISSION", mission);
    }

    void rename(String name) {
        this.name = PlanTexts.title("NAME", name);
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String mission() {
        return mission;
    }
}
