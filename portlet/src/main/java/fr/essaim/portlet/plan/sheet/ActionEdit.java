// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.sheet;

import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.ActionPermission;
import fr.essaim.plan.follow.ActionForm;
import fr.essaim.plan.follow.EditOutcome;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An action while it is edited: its fields, those that the visitor may change, the state that they were read from. */
public final class ActionEdit implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int number;
    private final FieldForm form;
    private final EnumSet<ActionField> editable = EnumSet.noneOf(ActionField.class);
    private ArrayList<ConflictChoice> conflicts = new ArrayList<>();
    private EnumMap<ActionField, String> previous = new EnumMap<>(ActionField.class);
    private int version;
    private String reason = "";

    private ActionEdit(ActionForm action) {
        number = action.row().number();
        version = action.row().version();
        form = new FieldForm(action.values());
        editable.addAll(action.rights().editableFields());
    }

    /** @throws NotAllowedException when the visitor may change nothing of it: no button led here */
    static ActionEdit of(Visitor visitor, ActionForm action) {
        if (!action.rights().canUpdate()) {
            throw new NotAllowedException(
                    visitor, ActionPermission.UPDATE, action.row().id());
        }
        return new ActionEdit(action);
    }

    /** What was changed, once conflicts are settled as was chosen. */
    Map<ActionField, String> changes() {
        conflicts.forEach(form::settle);
        return form.changes();
    }

    /** It is stored. */
    void stored(EditOutcome outcome) {
        previous = form.previous(outcome.changed());
        version = outcome.version();
        conflicts.clear();
        reason = "";
    }

    /** It stands as it was before that. */
    void undone(EditOutcome outcome) {
        previous.clear();
        version = outcome.version();
    }

    /** What stood there before it was stored last; empty when nothing was changed. */
    Map<ActionField, String> previous() {
        return previous;
    }

    /** Somebody else changed the same fields meanwhile. */
    void ask(List<ConflictChoice> choices, int presentVersion) {
        conflicts = new ArrayList<>(choices);
        version = presentVersion;
    }

    public boolean may(String field) {
        return editable.contains(ActionField.valueOf(field));
    }

    public int getNumber() {
        return number;
    }

    public FieldForm getForm() {
        return form;
    }

    public Set<ActionField> getEditable() {
        return editable;
    }

    /** Why the end moves to a later day. */
    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public List<ConflictChoice> getConflicts() {
        return conflicts;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
