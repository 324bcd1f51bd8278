// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.answer;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.idea.answer.IdeaOutcomes;
import fr.essaim.idea.answer.OutcomeOffer;
import fr.essaim.idea.outcome.OutcomeKind;
import fr.essaim.plan.ActionField;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Choice;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.deposit.IdeaSheetBean;
import fr.essaim.text.InvalidValueException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The dialog in which an accepted idea becomes an action, a step or a project, filled in as far as the idea tells. */
@Named("ideaBecome")
@ViewScoped
public class BecomeBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    IdeaSheetBean sheet;

    @Inject
    AnswerBean answer;

    @Inject
    IdeaOutcomes outcomes;

    private boolean opened;
    private String kind;
    private final HashMap<String, String> values = new HashMap<>();
    private String action = "";
    private final ArrayList<Choice> kinds = new ArrayList<>();
    private final ArrayList<Choice> axes = new ArrayList<>();
    private final ArrayList<Choice> actions = new ArrayList<>();

    public void open() {
        OutcomeOffer offer = outcomes.offer(agent.visitor(), sheet.getIdeaId());
        values.clear();
        offer.values().forEach((field, value) -> values.put(field.name(), value));
        kinds.clear();
        axes.clear();
        actions.clear();
        if (offer.board() != null) {
            offer.board()
                    .axes()
                    .forEach(axis -> axes.add(new Choice(
                            Long.toString(axis.id()),
                            "\u00a0\u00a0".repeat(axis.depth()) + axis.code() + " " + axis.title())));
            offer.board()
                    .rows()
                    .forEach(row -> actions.add(new Choice(Long.toString(row.id()), row.number() + " " + row.title())));
        }
        if (offer.mayAdd()) {
            add(OutcomeKind.ACTION);
        }
        if (!actions.isEmpty()) {
            add(OutcomeKind.STEP);
        }
        add(OutcomeKind.PROJECT);
        kind = (String) kinds.get(0).getValue();
        action = "";
        opened = true;
    }

    private void add(OutcomeKind offered) {
        kinds.add(new Choice(offered.name(), screen.name(offered)));
    }

    public void save() {
        Visitor visitor = agent.visitor();
        long ideaId = sheet.getIdeaId();
        String title = value(ActionField.TITLE);
        switch (OutcomeKind.valueOf(kind)) {
            case ACTION -> outcomes.toAction(visitor, ideaId, given());
            case STEP -> outcomes.toStep(visitor, ideaId, chosenAction(), title, start(), end());
            case PROJECT -> outcomes.toProject(visitor, ideaId, title, lead(), end());
        }
        answer.refresh();
        screen.tell("idea.become.done." + kind);
    }

    private Map<ActionField, String> given() {
        Map<ActionField, String> given = new EnumMap<>(ActionField.class);
        values.forEach((field, value) -> {
            if (value != null && !value.isBlank()) {
                given.put(ActionField.valueOf(field), value);
            }
        });
        return given;
    }

    private String value(ActionField field) {
        String value = values.get(field.name());
        return value == null ? "" : value;
    }

    private long chosenAction() {
        if (action == null || action.isEmpty()) {
            throw new InvalidValueException("ACTION", "value.required");
        }
        return Long.parseLong(action);
    }

    private AgentId lead() {
        return value(ActionField.LEAD).isEmpty() ? null : AgentId.parse(value(ActionField.LEAD));
    }

    private LocalDate start() {
        return date(ActionField.PLANNED_START);
    }

    private LocalDate end() {
        return date(ActionField.PLANNED_END);
    }

    private LocalDate date(ActionField field) {
        try {
            return value(field).isEmpty() ? null : LocalDate.parse(value(field));
        } catch (DateTimeException e) {
            throw new InvalidValueException(field, "value.not-a-date", value(field));
        }
    }

    /** Whether it was asked for: the form is built from then on. */
    public boolean isOpened() {
        return opened;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    /** Canonical texts by the names of the fields of an action. */
    public Map<String, String> getValues() {
        return values;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public List<Choice> getKinds() {
        return kinds;
    }

    public List<Choice> getAxes() {
        return axes;
    }

    public List<Choice> getActions() {
        return actions;
    }
}
