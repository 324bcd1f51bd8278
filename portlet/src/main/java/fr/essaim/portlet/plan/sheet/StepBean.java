// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.sheet;

import fr.essaim.access.Visitor;
import fr.essaim.plan.follow.ActionSheets;
import fr.essaim.plan.follow.ActionSteps;
import fr.essaim.plan.follow.StepLine;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.text.InvalidValueException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;

/** The steps of the action whose sheet is open: a dialog for one of them or a new one, and ticks. */
@Named("step")
@ViewScoped
public class StepBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    SheetBean sheet;

    @Inject
    ActionSheets sheets;

    @Inject
    ActionSteps steps;

    private Long id;
    private String title;
    private String start;
    private String end;

    /** On the step of that number, or on none for a new one. */
    public void open() {
        StepLine step = isNew() ? null : step();
        title = step == null ? "" : step.title();
        start = step == null ? "" : text(step.plannedStart());
        end = step == null ? "" : text(step.plannedEnd());
    }

    private static String text(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private StepLine step() {
        return sheets.step(agent.visitor(), sheet.actionId(), id);
    }

    public void save() {
        Visitor visitor = agent.visitor();
        LocalDate from = date("PLANNED_START", start);
        LocalDate until = date("PLANNED_END", end);
        if (isNew()) {
            steps.add(visitor, sheet.actionId(), title, from, until);
        } else {
            steps.change(visitor, sheet.actionId(), id, title, from, until);
        }
        screen.tell("step.saved");
    }

    private static LocalDate date(String field, String text) {
        try {
            return text == null || text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidValueException(field, "value.not-a-date", text);
        }
    }

    public void remove() {
        steps.remove(agent.visitor(), sheet.actionId(), id);
        screen.tell("step.removed");
    }

    /** Done when it was not, and the other way round. */
    public void tick() {
        StepLine step = step();
        if (step.done()) {
            steps.reopen(agent.visitor(), sheet.actionId(), id);
            screen.tell("step.reopened", step.title());
        } else {
            steps.complete(agent.visitor(), sheet.actionId(), id);
            screen.tell("step.completed", step.title());
        }
    }

    public boolean isNew() {
        return id == null || id == 0;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
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
