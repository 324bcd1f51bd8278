// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.sheet;

import fr.essaim.plan.follow.ActionEditing;
import fr.essaim.plan.follow.ActionSheets;
import fr.essaim.plan.follow.EditConflictException;
import fr.essaim.plan.follow.EditOutcome;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Edits one action in a dialog, opened from any view; shows what someone else changed meanwhile; takes back. */
@Named("edit")
@ViewScoped
public class EditBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    ActionSheets sheets;

    @Inject
    ActionEditing editing;

    @Inject
    FieldTexts fieldTexts;

    private Long actionId;
    private ActionEdit action;

    public void open() {
        action = ActionEdit.of(agent.visitor(), sheets.form(agent.visitor(), actionId));
    }

    /** Sends what was changed in the form. When someone else changed the same field, asks instead. */
    public void save() {
        try {
            EditOutcome outcome =
                    editing.edit(agent.visitor(), actionId, action.getVersion(), action.changes(), action.getReason());
            action.stored(outcome);
            fieldTexts.tell(outcome, action.getNumber());
            if (!action.previous().isEmpty()) {
                screen.offerUndo("edit");
            }
        } catch (EditConflictException conflict) {
            action.ask(fieldTexts.conflicts(agent.visitor(), conflict), conflict.presentVersion());
            FacesContext.getCurrentInstance().validationFailed();
        }
    }

    public void undo() {
        String reason = screen.text("postponement.undone");
        action.undone(editing.edit(agent.visitor(), actionId, action.getVersion(), action.previous(), reason));
        screen.tell("edit.undone", action.getNumber());
    }

    /** Null until one is opened: the form is built from then on. */
    public ActionEdit getAction() {
        return action;
    }

    public Long getActionId() {
        return actionId;
    }

    public void setActionId(Long actionId) {
        this.actionId = actionId;
    }
}
