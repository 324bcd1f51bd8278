// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.plan.ActionField;
import fr.essaim.portlet.PeopleList;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FieldFormTest {

    private final FieldForm form = new FieldForm(Map.of(
            ActionField.TITLE, "Un accueil unique",
            ActionField.STATUS, "PLANNED",
            ActionField.BUDGET, "",
            ActionField.CO_LEADS, "1002,1010"));

    @Test
    void aFormLeftAloneChangesNothing() {
        form.getValues().put("BUDGET", null);

        assertThat(form.changes()).isEmpty();
    }

    @Test
    void onlyWhatWasChangedIsSent() {
        form.getValues().put("STATUS", "IN_PROGRESS");
        form.getValues().put("TITLE", null);

        assertThat(form.changes())
                .containsOnly(Map.entry(ActionField.STATUS, "IN_PROGRESS"), Map.entry(ActionField.TITLE, ""));
    }

    @Test
    void aPersonFoundIsAddedOnceAndStaysOffered() {
        PeopleList coLeads = form.getPeople().get("CO_LEADS");
        coLeads.setAddition("1005");
        coLeads.add();
        coLeads.setAddition("1005");
        coLeads.add();

        assertThat(form.changes()).containsEntry(ActionField.CO_LEADS, "1002,1005,1010");
        assertThat(coLeads.getOffered()).containsExactly("1002", "1010", "1005");
    }

    @Test
    void aPersonUntickedIsLeftOut() {
        form.getPeople().get("CO_LEADS").setChosen(new String[] {"1010"});

        assertThat(form.changes()).containsOnly(Map.entry(ActionField.CO_LEADS, "1010"));
    }

    @Test
    void keepingTheirsIsNoChangeOfMine() {
        form.getValues().put("STATUS", "BLOCKED");
        form.settle(new ConflictChoice(ActionField.STATUS, "Statut", "Bloquée", "Suspendue", "PAUSED", "hier"));

        assertThat(form.changes()).isEmpty();
    }

    @Test
    void keepingMineIsSentAgain() {
        ConflictChoice conflict =
                new ConflictChoice(ActionField.STATUS, "Statut", "Bloquée", "Suspendue", "PAUSED", "hier");
        conflict.setKept("mine");
        form.getValues().put("STATUS", "BLOCKED");
        form.settle(conflict);

        assertThat(form.changes()).containsOnly(Map.entry(ActionField.STATUS, "BLOCKED"));
        assertThat(form.previous(Set.of(ActionField.STATUS)))
                .as("undoing gives the colleague's value back, not the one before it")
                .containsOnly(Map.entry(ActionField.STATUS, "PAUSED"));
    }

    @Test
    void undoingPutsBackWhatWasThere() {
        form.getValues().put("STATUS", "BLOCKED");

        assertThat(form.previous(Set.of(ActionField.STATUS))).containsOnly(Map.entry(ActionField.STATUS, "PLANNED"));
    }
}
