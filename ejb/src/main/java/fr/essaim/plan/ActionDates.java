// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

import fr.essaim.text.InvalidValueException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** From when to when an action is planned; each change makes another value. */
@Embeddable
public class ActionDates {

    static final ActionDates NONE = new ActionDates();

    @Column(name = "planned_start")
    private LocalDate plannedStart;

    @Column(name = "planned_end")
    private LocalDate plannedEnd;

    @Column(name = "initial_end")
    private LocalDate initialEnd;

    protected ActionDates() {}

    private ActionDates(LocalDate plannedStart, LocalDate plannedEnd, LocalDate initialEnd) {
        this.plannedStart = plannedStart;
        this.plannedEnd = plannedEnd;
        this.initialEnd = initialEnd;
    }

    ActionDates withStart(LocalDate day) {
        return new ActionDates(day, plannedEnd, initialEnd);
    }

    ActionDates withEnd(LocalDate day) {
        return new ActionDates(plannedStart, day, initialEnd);
    }

    /** The first end that is given is kept as the initial one. */
    ActionDates settled() {
        checkOrder(plannedStart, plannedEnd);
        return initialEnd == null ? new ActionDates(plannedStart, plannedEnd, plannedEnd) : this;
    }

    boolean endAfter(LocalDate day) {
        return plannedEnd != null && plannedEnd.isAfter(day);
    }

    static void checkOrder(LocalDate start, LocalDate end) {
        if (start != null && end != null && end.isBefore(start)) {
            throw new InvalidValueException(ActionField.PLANNED_END, "value.end-before-start", start, end);
        }
    }

    LocalDate plannedStart() {
        return plannedStart;
    }

    LocalDate plannedEnd() {
        return plannedEnd;
    }

    LocalDate initialEnd() {
        return initialEnd;
    }
}
