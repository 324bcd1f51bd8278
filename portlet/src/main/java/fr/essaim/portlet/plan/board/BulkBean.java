// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.board;

import fr.essaim.plan.ActionField;
import fr.essaim.plan.board.ActionRow;
import fr.essaim.plan.board.PlanBoard;
import fr.essaim.plan.board.PlanBoards;
import fr.essaim.plan.follow.ActionEditing;
import fr.essaim.plan.follow.EditConflictException;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

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
    private final HashMap<String, String> values = new HashMap<>();

    public void open() {
        values.clear();
    }

    /** A field left empty stays as it is. */
    public void save() {
        Map<ActionField, String> changes = new EnumMap<>(ActionField.class);
        values.forEach((field, value) -> {
            if (value != null && !value.isBlank()) {
                changes.put(ActionField.valueOf(field), value);
            }
        });
        Map<Long, Integer> versions = versions();
        if (changes.isEmpty()) {
            screen.tell("bulk.nothing");
            return;
        }
        try {
            editing.editAll(agent.visitor(), versions, changes);
            screen.tell("bulk.saved", versions.size());
        } catch (EditConflictException conflict) {
            refuse(conflict);
        }
    }

    private void refuse(EditConflictException conflict) {
        PlanBoard board = boards.current(agent.visitor());
        int number = board.row(conflict.actionId()).map(ActionRow::number).orElse(0);
        String text = screen.text("bulk.conflict", number);
        FacesContext context = FacesContext.getCurrentInstance();
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        context.validationFailed();
    }

    private Map<Long, Integer> versions() {
        Map<Long, Integer> versions = new LinkedHashMap<>();
        for (String pair : picked == null ? new String[0] : picked.split(",")) {
            if (pair.matches("\\d{1,18}:\\d{1,9}")) {
                String[] parts = pair.split(":");
                versions.put(Long.valueOf(parts[0]), Integer.valueOf(parts[1]));
            }
        }
        return versions;
    }

    /** Whether actions were picked: the form is built from then on. */
    public boolean isOpen() {
        return picked != null;
    }

    public Map<String, String> getValues() {
        return values;
    }

    /** Numbers and versions of the actions, as in {@code 12:3,15:1}. */
    public String getPicked() {
        return picked;
    }

    public void setPicked(String picked) {
        this.picked = picked;
    }

    public int getCount() {
        return versions().size();
    }
}
