// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.outcome;

import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import fr.essaim.plan.ActionRights;
import fr.essaim.plan.ActionStatus;
import fr.essaim.plan.PlanPermission;
import fr.essaim.plan.board.ActionRow;
import fr.essaim.plan.board.PlanBoards;
import fr.essaim.plan.board.PlanSummary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what ideas became, with the present state of actions as the plan's boards know it. */
@ApplicationScoped
@Transactional
public class OutcomeReader {

    @Inject
    OutcomeRepository repository;

    @Inject
    PlanBoards boards;

    @Inject
    ActionRights rights;

    @Inject
    Access access;

    /** Those of these ideas, the first made first. To those who may not see the plan, actions are no more than titles. */
    public List<OutcomeLine> of(Visitor visitor, Collection<Long> ideaIds) {
        List<IdeaOutcome> outcomes = repository.outcomes(visitor.site(), ideaIds);
        Set<Long> steps =
                outcomes.stream().flatMap(outcome -> outcome.stepId().stream()).collect(Collectors.toSet());
        Set<Long> done = repository.doneSteps(steps);
        Map<Long, ActionRow> rows = rows(visitor, outcomes);
        return outcomes.stream()
                .map(outcome -> line(outcome, outcome.actionId().map(rows::get).orElse(null), done))
                .toList();
    }

    private Map<Long, ActionRow> rows(Visitor visitor, List<IdeaOutcome> outcomes) {
        Set<Long> wanted = outcomes.stream()
                .flatMap(outcome -> outcome.actionId().stream())
                .collect(Collectors.toCollection(HashSet::new));
        Map<Long, ActionRow> rows = new HashMap<>();
        if (wanted.isEmpty() || !access.allows(visitor, PlanPermission.VIEW, 0)) {
            return rows;
        }
        for (PlanSummary plan : boards.plans(visitor)) {
            if (rows.size() < wanted.size()) {
                wanted.stream()
                        .map(id -> boards.of(visitor, plan.id()).row(id))
                        .flatMap(Optional::stream)
                        .filter(row -> rights.canView(visitor, row.id()))
                        .forEach(row -> rows.put(row.id(), row));
            }
        }
        return rows;
    }

    private static OutcomeLine line(IdeaOutcome outcome, ActionRow row, Set<Long> doneSteps) {
        boolean action = outcome.kind() == OutcomeKind.ACTION;
        boolean step = outcome.kind() == OutcomeKind.STEP;
        boolean done =
                switch (outcome.kind()) {
                    case ACTION -> row != null && row.status() == ActionStatus.COMPLETED;
                    case STEP -> outcome.stepId().filter(doneSteps::contains).isPresent();
                    case PROJECT -> outcome.doneOn().isPresent();
                };
        return new OutcomeLine(
                Objects.requireNonNull(outcome.id()),
                outcome.ideaId(),
                outcome.kind(),
                row == null ? null : row.id(),
                row == null ? 0 : row.number(),
                row != null && action ? row.title() : outcome.title(),
                row != null && step ? row.title() : "",
                row != null && action ? row.status() : null,
                row != null && action ? row.progress() : null,
                row == null ? outcome.lead().orElse(null) : row.leadId(),
                row != null && action ? row.end() : outcome.dueOn().orElse(null),
                done,
                row != null && action ? row.completedOn() : outcome.doneOn().orElse(null));
    }
}
