// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.notice.NoticeOutbox;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.ActionRights;
import fr.essaim.plan.AdministrationPlan;
import fr.essaim.plan.PlanAction;
import fr.essaim.plan.PlanOutline;
import fr.essaim.plan.PlanPermission;
import fr.essaim.plan.PlanRepository;
import fr.essaim.plan.ValueChange;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Changes actions field by field. Edits of different fields merge; of the same field, the second is refused with both
 * values. Several actions change together or not at all.
 */
@ApplicationScoped
@Transactional
public class ActionEditing {

    @Inject
    PlanRepository plans;

    @Inject
    ActionMerge merge;

    @Inject
    ChangeRecorder recorder;

    @Inject
    NoticeOutbox outbox;

    @Inject
    ActionRights rights;

    @Inject
    Access access;

    @Inject
    KnownAgents knownAgents;

    @Inject
    Clock clock;

    /**
     * Sets fields of an action.
     *
     * @param baseVersion the version the person saw
     * @param values canonical texts of the fields to set
     * @throws EditConflictException when one of the fields was changed meanwhile, to another value
     * @throws InvalidValueException when a value is refused
     * @throws RecordNotFoundException when there is no such action on the visitor's site, or it may not be seen
     * @throws fr.essaim.access.NotAllowedException when the visitor may not change one of the fields
     */
    public EditOutcome edit(Visitor visitor, long actionId, int baseVersion, Map<ActionField, String> values) {
        return edit(visitor, actionId, baseVersion, values, "");
    }

    /**
     * The same where the end may move to a later day.
     *
     * @param reason why it does; needed then
     */
    public EditOutcome edit(
            Visitor visitor, long actionId, int baseVersion, Map<ActionField, String> values, String reason) {
        return editRows(
                        visitor,
                        List.of(new RowEdit(actionId, null, baseVersion, values, reason)),
                        ChangeCause.SCREEN,
                        any -> true)
                .get(0);
    }

    /**
     * Sets the same fields of several actions, all or none.
     *
     * @param versions the versions the person saw, by action id
     * @param reason why an end moves to a later day; needed when one of them does
     */
    public List<EditOutcome> editAll(
            Visitor visitor, Map<Long, Integer> versions, Map<ActionField, String> values, String reason) {
        List<RowEdit> edits = versions.entrySet().stream()
                .map(entry -> new RowEdit(entry.getKey(), null, entry.getValue(), values, reason))
                .toList();
        return editRows(visitor, edits, ChangeCause.SCREEN, any -> true);
    }

    /**
     * Gives the actions back what stood there before edits, all or none.
     *
     * @param reason kept where an end moves to a later day by that
     * @throws EditConflictException when one of the fields was changed since, to another value
     */
    public List<EditOutcome> takeBack(Visitor visitor, List<EditOutcome> edits, String reason) {
        List<RowEdit> backwards = edits.stream()
                .map(edit -> new RowEdit(edit.actionId(), null, edit.version(), edit.previous(), reason))
                .toList();
        return editRows(visitor, backwards, ChangeCause.SCREEN, any -> true);
    }

    /**
     * Adds an action to a plan.
     *
     * @param number the official number, null for the one after the highest
     * @throws InvalidValueException when the number is taken or a value is refused
     */
    public EditOutcome create(Visitor visitor, long planId, Integer number, Map<ActionField, String> values) {
        return save(visitor, planId, List.of(new RowEdit(null, number, 0, values)), ChangeCause.SCREEN)
                .get(0);
    }

    /**
     * Creates and updates many actions of one plan, all or none, in the order given. For imports: the visitor needs
     * {@link PlanPermission#IMPORT} only when the cause is an import, else the rights of each single change.
     *
     * @throws RecordNotFoundException when one of the actions is not in this plan, or may not be seen
     */
    public List<EditOutcome> save(Visitor visitor, long planId, List<RowEdit> edits, ChangeCause cause) {
        AdministrationPlan plan = plans.getPlan(visitor.site(), planId);
        if (cause == ChangeCause.IMPORT) {
            access.check(visitor, PlanPermission.IMPORT, planId);
        }
        List<RowEdit> updates =
                edits.stream().filter(edit -> edit.actionId() != null).toList();
        List<RowEdit> creations =
                edits.stream().filter(edit -> edit.actionId() == null).toList();
        if (!creations.isEmpty() && cause != ChangeCause.IMPORT) {
            access.check(visitor, PlanPermission.ADD_ACTION, planId);
        }
        List<EditOutcome> outcomes = new ArrayList<>();
        if (!updates.isEmpty()) {
            outcomes.addAll(editRows(visitor, updates, cause, action -> action.planId() == planId));
        }
        if (!creations.isEmpty()) {
            outcomes.addAll(createRows(visitor, plan, creations, cause));
        }
        return outcomes;
    }

    private List<EditOutcome> createRows(
            Visitor visitor, AdministrationPlan plan, List<RowEdit> creations, ChangeCause cause) {
        ChangeStamp stamp = ChangeStamp.now(clock, visitor, cause);
        PlanOutline outline = plan.outline(knownAgents.among(visitor, creations));
        NavigableSet<Integer> taken = new TreeSet<>(plans.numbersForAdding(plan.id()));
        List<PlanAction> created = new ArrayList<>();
        for (RowEdit edit : creations) {
            int number = edit.number() != null ? edit.number() : taken.isEmpty() ? 1 : taken.last() + 1;
            if (!taken.add(number)) {
                throw new InvalidValueException("NUMBER", "action.number-taken", number);
            }
            PlanAction action = new PlanAction(plan, number, edit.values(), outline, stamp);
            plans.add(action);
            created.add(action);
        }
        LeadsNamed named = new LeadsNamed(stamp);
        created.forEach(action -> {
            recorder.created(action, stamp);
            named.created(action);
        });
        named.tell(visitor.site(), outbox);
        plans.advance(plan.id());
        return created.stream()
                .map(action -> new EditOutcome(
                        action.id(), action.version(), EnumSet.allOf(ActionField.class), Map.of(), Set.of()))
                .toList();
    }

    private List<EditOutcome> editRows(
            Visitor visitor, List<RowEdit> edits, ChangeCause cause, Predicate<PlanAction> wanted) {
        ChangeStamp stamp = ChangeStamp.now(clock, visitor, cause);
        Map<Long, PlanAction> actions = lock(visitor, edits, wanted);
        var known = knownAgents.among(visitor, edits);
        Map<Long, PlanOutline> outlines = new TreeMap<>();
        Map<Long, List<ValueChange>> changes = new TreeMap<>();
        Map<Long, Set<ActionField>> merged = new TreeMap<>();
        for (RowEdit edit : edits) {
            PlanAction action = actions.get(edit.actionId());
            if (cause != ChangeCause.IMPORT) {
                rights.checkUpdate(visitor, action, edit.values().keySet());
            }
            PlanOutline outline = outlines.computeIfAbsent(
                    action.planId(), id -> action.plan().outline(known));
            merged.put(action.id(), merge.check(action, edit, outline));
            changes.put(action.id(), action.change(edit.values(), edit.reason(), outline, stamp));
        }
        LeadsNamed named = new LeadsNamed(stamp);
        changes.forEach((id, list) -> {
            if (!list.isEmpty()) {
                recorder.changed(actions.get(id), list, stamp);
                named.changed(actions.get(id), list);
            }
        });
        named.tell(visitor.site(), outbox);
        if (changes.values().stream().anyMatch(list -> !list.isEmpty())) {
            outlines.keySet().forEach(plans::advance);
        }
        return edits.stream()
                .map(edit -> outcome(actions.get(edit.actionId()), changes, merged))
                .toList();
    }

    private static EditOutcome outcome(
            PlanAction action, Map<Long, List<ValueChange>> changes, Map<Long, Set<ActionField>> merged) {
        Map<ActionField, String> previous =
                changes.get(action.id()).stream().collect(Collectors.toMap(ValueChange::field, ValueChange::before));
        return new EditOutcome(
                action.id(), action.version(), Set.copyOf(previous.keySet()), previous, merged.get(action.id()));
    }

    private Map<Long, PlanAction> lock(Visitor visitor, List<RowEdit> edits, Predicate<PlanAction> wanted) {
        Set<Long> ids =
                edits.stream().map(RowEdit::actionId).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<Long, PlanAction> actions = plans.findActionsForChange(visitor.site(), ids).stream()
                .filter(wanted.and(action -> rights.canView(visitor, action.id())))
                .collect(Collectors.toMap(PlanAction::id, Function.identity()));
        if (actions.size() < ids.size()) {
            throw new RecordNotFoundException("action.not-found");
        }
        return actions;
    }
}
