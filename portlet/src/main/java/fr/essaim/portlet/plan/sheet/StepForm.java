// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.sheet;

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

    static StepForm of(StepLine step) {
        StepForm form = new StepForm();
        form.title = step.title();
        form.start = Objects.toString(step.plannedStart(), "");
        form.end = Objects.toString(step.plannedEnd(), "");
        return form;
    }

    LocalDate from() {
        return TypedDate.of("PLANNED_START", start);
    }

    LocalDate until() {
        return TypedDate.of("PLANNED_END", end);
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
