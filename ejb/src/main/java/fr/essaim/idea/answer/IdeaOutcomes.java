// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.idea.deposit.IdeaGate;
import fr.essaim.idea.outcome.IdeaOutcome;
import fr.essaim.idea.outcome.OutcomeRepository;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.CanonicalText;
import fr.essaim.plan.PlanPermission;
import fr.essaim.plan.board.PlanBoards;
import fr.essaim.plan.follow.ActionEditing;
import fr.essaim.plan.follow.ActionSteps;
import fr.essaim.text.Html;
import fr.essaim.text.InvalidValueException;
import fr.essaim.text.PlainText;
import fr.essaim.text.RichText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes something of accepted ideas, in one move: if the plan refuses its part, nothing happens at all. What the plan asks
 * of its own visitors is asked here too.
 */
@ApplicationScoped
@Transactional
public class IdeaOutcomes {

    private static final int MOST_OUTCOMES = 20;
    private static final int DESCRIPTION_LENGTH = 10_000;

    @Inject
    IdeaGate ideas;

    @Inject
    AnswerRepository answers;

    @Inject
    AnswerRights rights;

    @Inject
    AnswerPeople people;

    @Inject
    PlanBoards boards;

    @Inject
    ActionEditing editing;

    @Inject
    ActionSteps steps;

    @Inject
    Access access;

    @Inject
    Clock clock;

    @Inject
    OutcomeRepository outcomes;

    /** What the form starts from. */
    public OutcomeOffer offer(Visitor visitor, long ideaId) {
        Idea idea = ideas.enter(visitor, ideaId);
        rights.checkAnswers(visitor, idea);
        boolean plan = access.allows(visitor, PlanPermission.VIEW, 0)
                && !boards.plans(visitor).isEmpty();
        return new OutcomeOffer(
                idea.title(),
                values(idea),
                plan ? boards.current(visitor) : null,
                plan && access.allows(visitor, PlanPermission.ADD_ACTION, 0));
    }

    private Map<ActionField, String> values(Idea idea) {
        Map<ActionField, String> values = new EnumMap<>(ActionField.class);
        values.put(ActionField.TITLE, idea.title());
        values.put(ActionField.DESCRIPTION, shortened(idea.description()));
        values.put(ActionField.EXPECTED_RESULT, idea.expectedBenefit());
        values.put(ActionField.PLANNED_START, LocalDate.now(clock).toString());
        idea.cost().ifPresent(cost -> values.put(ActionField.BUDGET, cost.toString()));
        answers.owner(idea).ifPresent(owner -> values.put(ActionField.LEAD, CanonicalText.ofAgents(List.of(owner))));
        return values;
    }

    /** An action's description holds less than an idea's: a longer one comes over as plain text, cut. */
    private static String shortened(String description) {
        if (description.length() <= DESCRIPTION_LENGTH) {
            return description;
        }
        String plain = RichText.plain(description);
        int end = DESCRIPTION_LENGTH / 2;
        return RichText.clean(Html.inElement(plain.length() <= end ? plain : plain.substring(0, end) + "…"));
    }

    /**
     * A new action of the current plan.
     *
     * @param values canonical texts; a title and an axis are required
     * @return the action's number in the database
     * @throws InvalidValueException when the idea is not accepted, or the plan refuses a value
     * @throws fr.essaim.access.NotAllowedException when the visitor may not answer the idea, or not add actions
     */
    public long toAction(Visitor visitor, long ideaId, Map<ActionField, String> values) {
        Idea idea = accepted(visitor, ideaId, values.getOrDefault(ActionField.TITLE, ""));
        long planId = boards.current(visitor).plan().id();
        long actionId = editing.create(visitor, planId, null, values).actionId();
        outcomes.add(IdeaOutcome.action(idea, actionId, values.get(ActionField.TITLE), stamp(visitor)));
        return actionId;
    }

    /**
     * A new step of an action.
     *
     * @param start may be null; so may the end
     */
    public void toStep(Visitor visitor, long ideaId, long actionId, String title, LocalDate start, LocalDate end) {
        Idea idea = accepted(visitor, ideaId, title);
        long stepId = steps.add(visitor, actionId, title, start, end);
        outcomes.add(IdeaOutcome.step(idea, actionId, stepId, title, stamp(visitor)));
    }

    /**
     * A project beside the plan.
     *
     * @param due may be null
     */
    public void toProject(Visitor visitor, long ideaId, String title, AgentId lead, LocalDate due) {
        Idea idea = accepted(visitor, ideaId, title);
        IdeaOutcome project = IdeaOutcome.project(idea, title, lead, due, stamp(visitor));
        people.checkInside(idea.campaign(), "LEAD", List.of(lead));
        outcomes.add(project);
    }

    /** Declares a project done today. */
    public void complete(Visitor visitor, long outcomeId) {
        IdeaOutcome outcome = outcomes.outcome(visitor.site(), outcomeId)
                .orElseThrow(() -> new RecordNotFoundException("idea.not-found"));
        Idea idea = ideas.enterForChange(visitor, outcome.ideaId());
        if (outcome.lead().filter(visitor.agent()::equals).isEmpty()) {
            rights.checkAnswers(visitor, idea);
        }
        outcome.complete(LocalDate.now(clock));
    }

    /** The idea's row is locked: what is sent twice is found the second time. */
    private Idea accepted(Visitor visitor, long ideaId, String title) {
        Idea idea = ideas.enterForChange(visitor, ideaId);
        rights.checkAnswers(visitor, idea);
        if (answers.answer(visitor.site(), ideaId)
                .filter(answer -> answer.state().accepts() && answer.isEffective(idea.campaign(), clock.instant()))
                .isEmpty()) {
            throw new InvalidValueException("OUTCOME", "outcome.not-accepted");
        }
        List<IdeaOutcome> present = outcomes.outcomes(visitor.site(), Set.of(ideaId));
        if (present.size() >= MOST_OUTCOMES) {
            throw new InvalidValueException("OUTCOME", "value.too-many", MOST_OUTCOMES);
        }
        String line = PlainText.line(title);
        if (present.stream().anyMatch(outcome -> outcome.title().equals(line))) {
            throw new InvalidValueException("TITLE", "outcome.there-already", line);
        }
        return idea;
    }

    private ChangeStamp stamp(Visitor visitor) {
        return ChangeStamp.now(clock, visitor, ChangeCause.SCREEN);
    }
}
