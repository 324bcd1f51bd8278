// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.sheet;

import fr.essaim.directory.AgentId;
import fr.essaim.plan.follow.StepLine;
import fr.essaim.portlet.field.TypedDate;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/** A step of an action while it is typed. */
public final class StepForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String title = "";
    private String start = "";
    private String end = "";
    private String agent = "";

    static StepForm of(StepLine step) {
        StepForm form = new StepForm();
        form.title = step.title();
        form.start = Objects.toString(step.plannedStart(), "");
        form.end = Objects.toString(step.plannedEnd(), "");
        form.agent = Objects.toString(step.agent(), "");
        return form;
    }

    LocalDate from() {
        return TypedDate.of("PLANNED_START", start);
    }

    LocalDate until() {
        return TypedDate.of("PLANNED_END", end);
    }

    /** Null when the action's lead is in charge. */
    AgentId inCharge() {
        return agent == null || agent.isBlank() ? null : AgentId.parse(agent);
    }

    public String getAgent() {
        return agent;
    }

    public void setAgent(String agent) {
        this.agent = agent;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getStart() {
        return start;
    }

    public void setStart(String start) {
        this.start = start;
    }

    public String getEnd() {
        return end;
    }

    public void setEnd(String end) {
        this.end = end;
    }
}
