// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.TOWN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.FieldChange;
import fr.essaim.history.RecordKey;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.PlanAction;
import fr.essaim.plan.PlanOutline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActionMergeTest {

    private static final PlanOutline OUTLINE = new PlanOutline(1, Set.of(), Set.of(), Set.of(), agent -> true);
    private static final ChangeStamp BY_CAMILLE =
            new ChangeStamp(CAMILLE, Instant.EPOCH, LocalDate.of(2026, 3, 15), ChangeCause.SCREEN);

    private final PlanAction action = new PlanAction() {};
    private final List<FieldChange> since = new ArrayList<>();

    private void changedMeanwhile(ActionField field, String value) {
        action.change(Map.of(field, value), OUTLINE, BY_CAMILLE)
                .forEach(change -> since.add(new FieldChange(
                        TOWN,
                        new RecordKey(PlanAction.RECORD_TYPE, 1),
                        2,
                        field.name(),
                        change.before(),
                        change.after(),
                        BY_CAMILLE)));
    }

    private ActionMerge.Merged merged(ActionField field, String value) {
        return ActionMerge.merge(action, Map.of(field, value), OUTLINE, since);
    }

    @Test
    void keeps_what_others_changed_and_the_edit_does_not_touch() {
        changedMeanwhile(ActionField.BUDGET, "5000");

        ActionMerge.Merged merged = merged(ActionField.EXPECTED_RESULT, "Un lieu");

        assertThat(merged.kept()).containsExactly(ActionField.BUDGET);
        assertThat(merged.conflicts()).isEmpty();
    }

    @Test
    void asks_whoever_changes_a_field_that_was_changed_meanwhile_be_it_by_the_same_agent() {
        changedMeanwhile(ActionField.BUDGET, "5000");
        changedMeanwhile(ActionField.BUDGET, "6000");

        assertThat(merged(ActionField.BUDGET, "7000").conflicts())
                .containsExactly(new FieldConflict(ActionField.BUDGET, "", "7000", "6000", CAMILLE, BY_CAMILLE.at()));
    }

    @Test
    void asks_nothing_when_both_chose_the_same_value() {
        changedMeanwhile(ActionField.BUDGET, "5000");

        assertThat(merged(ActionField.BUDGET, " 5000 ").conflicts()).isEmpty();
    }

    @Test
    void asks_nothing_when_the_field_is_again_what_the_agent_saw() {
        changedMeanwhile(ActionField.BUDGET, "5000");
        changedMeanwhile(ActionField.BUDGET, "");

        assertThat(merged(ActionField.BUDGET, "7000").conflicts()).isEmpty();
    }
}
