// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.todo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.duty.Duty;
import fr.essaim.history.RecordKey;
import fr.essaim.plan.ActionStatus;
import fr.essaim.plan.AdministrationPlan;
import fr.essaim.plan.PlanAction;
import fr.essaim.plan.follow.LeadDuty;
import fr.essaim.portlet.plan.PlanPieces;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TodoWriterTest {

    private final TodoWriter writer =
            new TodoWriter(PlanPieces.FRENCH, PlanPieces.TODAY, id -> ActionStatus.IN_PROGRESS, id -> "/" + id);

    private static Duty owed(LeadDuty kind, LocalDate since) {
        return new Duty(
                kind.name(),
                new Duty.Subject(new RecordKey(PlanAction.RECORD_TYPE, 12), 4, "Ouvrir un accueil unique"),
                new Duty.Subject(new RecordKey(AdministrationPlan.RECORD_TYPE, 1), "Cap 2030"),
                "",
                since,
                since);
    }

    @Test
    void dutiesStandUnderTheirKindThePressingFirst() {
        TodoPage page = writer.write(
                List.of(
                        owed(LeadDuty.STARTS_SOON, PlanPieces.TODAY.plusDays(3)),
                        owed(LeadDuty.OVERDUE, LocalDate.of(2026, 10, 1))),
                2,
                "/mine");

        assertThat(page.groups()).extracting(TodoPage.Group::kind).containsExactly("OVERDUE", "STARTS_SOON");
        assertThat(page.groups().get(0).lines().get(0).since())
                .isEqualTo("depuis le 1er\u00a0oct.\u00a02026 (52 jours)");
        assertThat(page.groups().get(1).lines().get(0).since())
                .isEqualTo("à partir du 25\u00a0nov.\u00a02026 (dans 3 jours)");
        assertThat(page.summary()).isEqualTo("2 points attendus, sur 1 action des 2 que vous pilotez.");
    }

    @Test
    void whoLeadsNothingIsTold() {
        assertThat(writer.write(List.of(), 0, "/mine").leads()).isFalse();
        assertThat(writer.write(List.of(), 1, "/mine").groups()).isEmpty();
    }
}
