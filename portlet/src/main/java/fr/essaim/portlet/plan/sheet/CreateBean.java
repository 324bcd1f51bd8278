// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.sheet;

import fr.essaim.access.Visitor;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.PlanPermission;
import fr.essaim.plan.PriorityLevel;
import fr.essaim.plan.board.PlanBoard;
import fr.essaim.plan.board.PlanBoards;
import fr.essaim.plan.follow.ActionEditing;
import fr.essaim.plan.follow.EditOutcome;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.plan.FilterChoices;
import fr.essaim.portlet.plan.PlanPreferences;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** A new action of the plan shown, by those who may add some. */
@Named("create")
@ViewScoped
public class CreateBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    PlanBoards boards;

    @Inject
    ActionEditing editing;

    @Inject
    FieldTexts fieldTexts;

    private boolean open;
    private Integer number;
    private final HashMap<String, String> values = new HashMap<>();
    private transient FilterChoices choices;

    public void start() {
        number = null;
        values.clear();
        values.put(ActionField.PRIORITY.name(), PriorityLevel.ORDINARY.name());
        open = true;
    }

    public void save() {
        Map<ActionField, String> given = new EnumMap<>(ActionField.class);
        values.forEach((field, value) -> {
            if (value != null && !value.isBlank()) {
                given.put(ActionField.valueOf(field), value);
            }
        });
        Visitor visitor = agent.visitor();
        long planId = board(visitor).plan().id();
        EditOutcome outcome = editing.create(visitor, planId, number, given);
        int taken =
                boards.of(visitor, planId).row(outcome.actionId()).orElseThrow().number();
        screen.tell("create.saved", taken);
    }

    private PlanBoard board(Visitor visitor) {
        return PlanPreferences.current().board(boards, visitor);
    }

    public boolean isAllowed() {
        return agent.can(PlanPermission.ADD_ACTION);
    }

    /** Whether it was asked for: the form is built from then on. */
    public boolean isOpen() {
        return open;
    }

    /** What the lists of the form offer. */
    public FilterChoices getChoices() {
        if (choices == null) {
            Visitor visitor = agent.visitor();
            choices = fieldTexts.choices(visitor, board(visitor));
        }
        return choices;
    }

    /** Canonical texts by the names of fields. */
    public Map<String, String> getValues() {
        return values;
    }

    /** Null for the one after the highest. */
    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }
}
