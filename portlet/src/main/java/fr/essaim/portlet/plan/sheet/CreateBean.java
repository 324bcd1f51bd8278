// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.sheet;

import fr.essaim.access.Visitor;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.PlanPermission;
import fr.essaim.plan.PriorityLevel;
import fr.essaim.plan.board.PlanBoards;
import fr.essaim.plan.follow.ActionEditing;
import fr.essaim.plan.follow.EditOutcome;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.plan.PlanPreferences;
import fr.essaim.portlet.plan.TypedFields;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
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

    private Integer number;
    private TypedFields fields;

    public void open() {
        number = null;
        fields = new TypedFields();
        fields.fill(Map.of(ActionField.PRIORITY, PriorityLevel.ORDINARY.name()));
    }

    public void save() {
        Visitor visitor = agent.visitor();
        long planId = PlanPreferences.current().board(boards, visitor).plan().id();
        EditOutcome outcome = editing.create(visitor, planId, number, fields.given());
        int taken =
                boards.of(visitor, planId).row(outcome.actionId()).orElseThrow().number();
        screen.tell("create.saved", taken);
    }

    public boolean isAllowed() {
        return agent.can(PlanPermission.ADD_ACTION);
    }

    /** Null until asked for: the form is built from then on. */
    public TypedFields getFields() {
        return fields;
    }

    /** Null for the one after the highest. */
    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }
}
