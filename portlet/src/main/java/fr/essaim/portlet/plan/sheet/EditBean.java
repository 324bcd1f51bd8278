// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.sheet;

import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.ActionPermission;
import fr.essaim.plan.board.PlanBoard;
import fr.essaim.plan.board.PlanBoards;
import fr.essaim.plan.follow.ActionEditing;
import fr.essaim.plan.follow.ActionForm;
import fr.essaim.plan.follow.ActionSheets;
import fr.essaim.plan.follow.EditConflictException;
import fr.essaim.plan.follow.EditOutcome;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.plan.FilterChoices;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
    PlanBoards boards;

    @Inject
    FieldTexts fieldTexts;

    private Long actionId;
    private int number;
    private int version;
    private FieldForm form = new FieldForm(Map.of());
    private EnumMap<ActionField, String> previous = new EnumMap<>(ActionField.class);
    private EnumSet<ActionField> editable = EnumSet.noneOf(ActionField.class);
    private ArrayList<ConflictChoice> conflicts = new ArrayList<>();
    private transient FilterChoices choices;

    /** @throws NotAllowedException when the visitor may change nothing of it: no button led here */
    public void open() {
        ActionForm sheet = sheets.form(agent.visitor(), actionId);
        if (!sheet.rights().canUpdate()) {
            throw new NotAllowedException(agent.visitor(), ActionPermission.UPDATE, actionId);
        }
        number = sheet.row().number();
        version = sheet.row().version();
        form = new FieldForm(sheet.values());
        editable = EnumSet.noneOf(ActionField.class);
        editable.addAll(sheet.rights().editableFields());
        conflicts.clear();
        previous.clear();
    }

    /** Sends what was changed in the form. When someone else changed the same field, asks instead. */
    public void save() {
        conflicts.forEach(conflict -> form.settle(conflict));
        Map<ActionField, String> changes = form.changes();
        try {
            EditOutcome outcome = editing.edit(agent.visitor(), actionId, version, changes);
            previous = form.previous(outcome.changed());
            version = outcome.version();
            conflicts.clear();
            tell(outcome);
        } catch (EditConflictException conflict) {
            conflicts = new ArrayList<>(fieldTexts.conflicts(agent.visitor(), conflict));
            version = conflict.presentVersion();
            FacesContext.getCurrentInstance().validationFailed();
        }
    }

    private void tell(EditOutcome outcome) {
        if (!previous.isEmpty()) {
            screen.offerUndo("edit");
        }
        if (outcome.changed().isEmpty()) {
            screen.tell("edit.nothing", number);
        } else if (outcome.merged().isEmpty()) {
            screen.tell("edit.saved", number);
        } else {
            screen.tell(
                    "edit.merged",
                    number,
                    outcome.merged().stream()
                            .map(field -> screen.text("field." + field.name()))
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
    }

    public void undo() {
        version = editing.edit(agent.visitor(), actionId, version, previous).version();
        previous.clear();
        screen.tell("edit.undone", number);
    }

    /** What the lists of the form offer. */
    public FilterChoices getChoices() {
        if (choices == null) {
            Visitor visitor = agent.visitor();
            PlanBoard board = boards.of(visitor, sheets.form(visitor, actionId).planId());
            choices = fieldTexts.choices(visitor, board);
        }
        return choices;
    }

    /** The state of the action that the form was filled from. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public boolean may(String field) {
        return editable.contains(ActionField.valueOf(field));
    }

    public Set<ActionField> getEditable() {
        return editable;
    }

    public FieldForm getForm() {
        return form;
    }

    public List<ConflictChoice> getConflicts() {
        return conflicts;
    }

    /** Whether an action was opened: the form is built from then on. */
    public boolean isOpen() {
        return !editable.isEmpty();
    }

    public Long getActionId() {
        return actionId;
    }

    public void setActionId(Long actionId) {
        this.actionId = actionId;
    }

    public int getNumber() {
        return number;
    }
}
