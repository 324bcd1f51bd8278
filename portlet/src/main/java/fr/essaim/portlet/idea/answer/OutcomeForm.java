// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.answer;

import fr.essaim.access.Visitor;
import fr.essaim.idea.answer.IdeaOutcomes;
import fr.essaim.idea.answer.OutcomeOffer;
import fr.essaim.idea.outcome.OutcomeKind;
import fr.essaim.plan.ActionField;
import fr.essaim.portlet.Choice;
import fr.essaim.portlet.People;
import fr.essaim.portlet.Texts;
import fr.essaim.portlet.field.TypedDate;
import fr.essaim.portlet.plan.TypedFields;
import fr.essaim.text.InvalidValueException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What an accepted idea becomes, filled in as far as the idea tells: an action, a step of one, or a project. */
public class OutcomeForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final TypedFields fields = new TypedFields();
    private final ArrayList<Choice> kinds = new ArrayList<>();
    private final ArrayList<Choice> axes = new ArrayList<>();
    private final ArrayList<Choice> actions = new ArrayList<>();
    private String kind;
    private String action = "";

    OutcomeForm(OutcomeOffer offer, Texts texts) {
        fields.fill(offer.values());
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
        Stream.of(OutcomeKind.ACTION, OutcomeKind.STEP, OutcomeKind.PROJECT)
                .filter(each -> each != OutcomeKind.ACTION || offer.mayAdd())
                .filter(each -> each != OutcomeKind.STEP || !actions.isEmpty())
                .forEach(each -> kinds.add(new Choice(each.name(), texts.name(each))));
        kind = (String) kinds.get(0).getValue();
    }

    /** Makes of the idea what was chosen. */
    void become(IdeaOutcomes outcomes, Visitor visitor, long ideaId) {
        String title = fields.text(ActionField.TITLE);
        LocalDate start = day(ActionField.PLANNED_START);
        LocalDate end = day(ActionField.PLANNED_END);
        switch (OutcomeKind.valueOf(kind)) {
            case ACTION -> outcomes.toAction(visitor, ideaId, fields.given());
            case STEP -> outcomes.toStep(visitor, ideaId, chosenAction(), title, start, end);
            case PROJECT ->
                outcomes.toProject(
                        visitor,
                        ideaId,
                        title,
                        People.chosen(fields.text(ActionField.LEAD)).orElse(null),
                        end);
        }
    }

    private LocalDate day(ActionField field) {
        return TypedDate.of(field.name(), fields.text(field));
    }

    private long chosenAction() {
        if (action == null || action.isEmpty()) {
            throw new InvalidValueException("ACTION", "value.required");
        }
        return Long.parseLong(action);
    }

    public TypedFields getFields() {
        return fields;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
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
