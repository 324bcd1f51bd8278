// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.DOMINIQUE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.TOWN;
import static fr.essaim.plan.ActionField.PLANNED_END;
import static fr.essaim.plan.ActionField.PLANNED_START;
import static fr.essaim.plan.ActionField.PROGRESS;
import static fr.essaim.plan.ActionField.STATUS;
import static fr.essaim.plan.ActionField.TITLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.text.InvalidValueException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanActionTest {

    private static final PlanOutline OUTLINE =
            new PlanOutline(1, Set.of(11L), Set.of(21L), Set.of(1L, 2L), agent -> agent.value() < 2000);
    private static final ChangeStamp TODAY =
            new ChangeStamp(CAMILLE, Instant.EPOCH, LocalDate.of(2026, 3, 15), ChangeCause.SCREEN);

    @ParameterizedTest
    @CsvSource({
        "TITLE,'',value.required",
        "TITLE,'  \n ',value.required",
        "AXIS,'',value.required",
        "AXIS,12,value.unknown",
        "AXIS,'x',value.unknown",
        "WORKING_GROUP,22,value.unknown",
        "INSTITUTIONS,'1,3',value.unknown",
        "LEAD,2001,value.unknown-agent",
        "LEAD,'1001,1002',value.only-one",
        "CO_LEADS,'1001,-5',value.unknown-agent",
        "PLANNED_START,2025-02-31,value.not-a-date",
        "PLANNED_START,31/02/2025,value.not-a-date",
        "PLANNED_START,0025-01-01,value.date-out-of-range",
        "PROGRESS,140,value.out-of-range",
        "PROGRESS,-1,value.out-of-range",
        "PROGRESS,4.5,value.not-a-number",
        "BUDGET,'12500,50',value.not-a-number",
        "BUDGET,99999999999999,value.out-of-range",
        "STATUS,LATE,value.unknown",
        "STATUS,'',value.required",
        "PRIORITY,urgent,value.unknown",
        "CONFIDENCE,SUNNY,value.unknown",
        "TAGS,'a,b,c,d,e,f,g,h,i,j,k,l,m',value.too-many"
    })
    void refuses_what_a_field_does_not_accept(ActionField field, String value, String reason) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> field.canonical(value, OUTLINE))
                .satisfies(failure -> {
                    assertThat(failure.messageKey()).isEqualTo(reason);
                    assertThat(failure.field()).isEqualTo(field.name());
                });
    }

    @Test
    void refuses_texts_that_are_too_long() {
        Map.of(
                        TITLE,
                        "x".repeat(300),
                        ActionField.ELECTED_REFERENT,
                        "x".repeat(251),
                        ActionField.EXPECTED_RESULT,
                        "x".repeat(4_001),
                        ActionField.DESCRIPTION,
                        "x".repeat(10_001),
                        ActionField.TAGS,
                        "x".repeat(41))
                .forEach((field, text) -> assertThatExceptionOfType(InvalidValueException.class)
                        .as(field.name())
                        .isThrownBy(() -> field.canonical(text, OUTLINE))
                        .satisfies(failure -> assertThat(failure.messageKey()).isEqualTo("value.too-long")));
        assertThat(TITLE.canonical("x".repeat(250), OUTLINE)).hasSize(250);
    }

    @ParameterizedTest
    @CsvSource({
        "TITLE,' Un \t titre\u0000 ','Un titre'",
        "CO_LEADS,'1002, 1001,1002','1001,1002'",
        "INSTITUTIONS,'2,1','1,2'",
        "TAGS,' b ,a,,a','a,b'",
        "PROGRESS,' 040 ','40'",
        "PROGRESS,'45 %','45'",
        "PROGRESS,'',''",
        "BUDGET,'30 000 €','30000'",
        "BUDGET,'12\u202F500,00','12500'",
        "PLANNED_END,'31/12/26','2026-12-31'",
        "PLANNED_END,' 2026-12-31 ','2026-12-31'"
    })
    void writes_values_in_one_way(ActionField field, String given, String canonical) {
        assertThat(field.canonical(given, OUTLINE)).isEqualTo(canonical);
    }

    @Test
    void refuses_an_end_before_the_start_whichever_is_changed() {
        PlanAction action = new PlanAction();
        action.change(Map.of(PLANNED_START, "2026-01-01", PLANNED_END, "2026-06-30"), OUTLINE, TODAY);

        for (Map<ActionField, String> wrong :
                List.of(Map.of(PLANNED_END, "2025-12-31"), Map.of(PLANNED_START, "2026-07-01"))) {
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> action.change(wrong, OUTLINE, TODAY))
                    .satisfies(failure -> assertThat(failure.messageKey()).isEqualTo("value.end-before-start"));
        }
    }

    @Test
    void moves_both_dates_past_each_other_in_one_change() {
        PlanAction action = new PlanAction();
        action.change(Map.of(PLANNED_START, "2026-01-01", PLANNED_END, "2026-06-30"), OUTLINE, TODAY);

        action.change(Map.of(PLANNED_START, "2027-01-01", PLANNED_END, "2027-06-30"), "Crue", OUTLINE, TODAY);

        assertThat(action.postponements()).hasSize(1);
        assertThat(action.initialEnd()).isEqualTo("2026-06-30");
    }

    @Test
    void counts_a_move_even_when_the_end_was_emptied_in_between() {
        PlanAction action = new PlanAction();
        action.change(Map.of(PLANNED_END, "2026-12-31"), OUTLINE, TODAY);

        action.change(Map.of(PLANNED_END, ""), OUTLINE, TODAY);
        action.change(Map.of(PLANNED_END, "2027-06-30"), "Crue", OUTLINE, TODAY);

        assertThat(action.postponements())
                .singleElement()
                .extracting(Postponement::oldEnd, Postponement::newEnd)
                .containsExactly(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 6, 30));
    }

    @Test
    void remembers_the_day_it_was_completed_until_it_is_taken_up_again() {
        PlanAction action = new PlanAction();

        assertThat(action.change(Map.of(STATUS, "COMPLETED"), OUTLINE, TODAY))
                .extracting(ValueChange::field)
                .containsExactly(STATUS, PROGRESS);
        assertThat(action.completedOn()).isEqualTo(TODAY.day());
        assertThat(action.progress()).isEqualTo(100);

        action.change(Map.of(STATUS, "IN_PROGRESS"), OUTLINE, TODAY);
        assertThat(action.completedOn()).isNull();
    }

    @Test
    void is_led_by_its_lead_and_co_leads_not_by_contributors() {
        PlanAction action = new PlanAction();
        action.change(
                Map.of(ActionField.LEAD, "1001", ActionField.CO_LEADS, "1002", ActionField.CONTRIBUTORS, "1003"),
                OUTLINE,
                TODAY);

        assertThat(action.agents(ActionPart.LEAD)).containsExactly(CAMILLE);
        assertThat(action.isLedBy(CAMILLE)).isTrue();
        assertThat(action.isLedBy(EMILE)).isTrue();
        assertThat(action.isLedBy(DOMINIQUE)).isFalse();
    }

    @Test
    void refuses_a_plan_whose_years_or_codes_do_not_fit() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new AdministrationPlan(TOWN, "Plan", 2030, 2024, ""));
        AdministrationPlan plan = new AdministrationPlan(TOWN, "Plan", 2024, 2030, "");
        plan.addAxis(null, "A", "Proximité", "");
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> plan.addAxis(null, "A", "Encore", ""));
    }
}
