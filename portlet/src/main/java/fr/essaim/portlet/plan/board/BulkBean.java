// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.board;

import fr.essaim.plan.board.PlanBoards;
import fr.essaim.plan.follow.ActionEditing;
import fr.essaim.plan.follow.EditConflictException;
import fr.essaim.plan.follow.EditOutcome;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.PickedRecords;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.plan.TypedFields;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;

/** Sets the same fields of several actions, all or none. */
@Named("bulk")
@ViewScoped
public class BulkBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    ActionEditing editing;

    @Inject
    PlanBoards boards;

    private String picked;
    private final TypedFields fields = new TypedFields();
    private ArrayList<EditOutcome> done = new ArrayList<>();

    public void open() {
        fields.clear();
    }

    /** A field left empty stays as it is. */
    public void save() {
        if (fields.given().isEmpty()) {
            screen.tell("bulk.nothing");
            return;
        }
        try {
            done = new ArrayList<>(editing.editAll(
                    agent.visitor(), PickedRecords.versions(picked), fields.given(), fields.getReason()));
            done.removeIf(outcome -> outcome.changed().isEmpty());
            screen.tell("bulk.saved", done.size());
            if (!done.isEmpty()) {
                screen.offerUndo("bulk");
            }
        } catch (EditConflictException conflict) {
            screen.refuse(screen.text("bulk.conflict", boards.number(agent.visitor(), conflict.actionId())));
        }
    }

    public void undo() {
        try {
            editing.takeBack(agent.visitor(), done, screen.text("postponement.undone"));
            screen.tell("bulk.undone", done.size());
            done.clear();
        } catch (EditConflictException conflict) {
            screen.refuse(screen.text("bulk.undo.conflict", boards.number(agent.visitor(), conflict.actionId())));
        }
    }

    public TypedFields getFields() {
        return fields;
    }

    /** Null until actions were picked: the form is built from then on. */
    public String getPicked() {
        return picked;
    }

    public void setPicked(String picked) {
        this.picked = picked;
    }

    public int getCount() {
        return PickedRecords.versions(picked).size();
    }
}
