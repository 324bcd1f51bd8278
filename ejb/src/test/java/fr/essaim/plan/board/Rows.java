// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.board;

import static fr.essaim.directory.TownDirectory.CAMILLE;

import fr.essaim.directory.AgentId;
import fr.essaim.plan.ActionStatus;
import fr.essaim.plan.Confidence;
import fr.essaim.plan.PriorityLevel;
import fr.essaim.text.Folding;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Makes rows of a board that read as sentences: {@code action(3).in(ActionStatus.PAUSED).at(40).row()}. */
final class Rows {

    private final int number;
    private String title;
    private long axisId = 1;
    private List<Long> institutionIds = List.of(1L);
    private long groupId = 1;
    private AgentId leadId = CAMILLE;
    private PriorityLevel priority = PriorityLevel.ORDINARY;
    private LocalDate start = LocalDate.of(2026, 1, 1);
    private LocalDate end = LocalDate.of(2026, 12, 31);
    private LocalDate initialEnd = end;
    private ActionStatus status = ActionStatus.IN_PROGRESS;
    private LocalDate completedOn;
    private Integer declared;
    private Integer computed;
    private LocalDate lastReportOn;
    private LocalDate changedOn;
    private Long budget;

    private Rows(int number) {
        this.number = number;
        this.title = "Action " + number;
    }

    static Rows action(int number) {
        return new Rows(number);
    }

    Rows named(String value) {
        title = value;
        return this;
    }

    Rows ofAxis(long value) {
        axisId = value;
        return this;
    }

    Rows ofInstitutions(Long... values) {
        institutionIds = List.of(values);
        return this;
    }

    Rows ofGroup(long value) {
        groupId = value;
        return this;
    }

    Rows ledBy(AgentId value) {
        leadId = value;
        return this;
    }

    Rows priority() {
        priority = PriorityLevel.PRIORITY;
        return this;
    }

    Rows starting(String day) {
        start = day == null ? null : LocalDate.parse(day);
        return this;
    }

    Rows ending(String day) {
        end = day == null ? null : LocalDate.parse(day);
        initialEnd = end;
        return this;
    }

    Rows movedTo(String day) {
        end = LocalDate.parse(day);
        return this;
    }

    Rows in(ActionStatus value) {
        status = value;
        return this;
    }

    Rows completedOn(String day) {
        status = ActionStatus.COMPLETED;
        completedOn = LocalDate.parse(day);
        declared = 100;
        return this;
    }

    Rows at(Integer percent) {
        declared = percent;
        return this;
    }

    Rows withStepsAt(Integer percent) {
        computed = percent;
        return this;
    }

    Rows reportedOn(String day) {
        lastReportOn = LocalDate.parse(day);
        return this;
    }

    Rows changedOn(String day) {
        changedOn = LocalDate.parse(day);
        return this;
    }

    Rows costing(long euros) {
        budget = euros;
        return this;
    }

    ActionRow row() {
        return new ActionRow(
                number,
                number,
                title,
                axisId,
                institutionIds,
                groupId,
                leadId,
                List.of(),
                List.of(),
                "",
                priority,
                start,
                end,
                initialEnd,
                status,
                completedOn,
                declared,
                computed,
                Confidence.UNKNOWN,
                budget,
                List.of(),
                lastReportOn == null ? null : lastReportOn.atStartOfDay().toInstant(ZoneOffset.UTC),
                lastReportOn,
                changedOn,
                0,
                1,
                Folding.of(number + " " + title));
    }
}
