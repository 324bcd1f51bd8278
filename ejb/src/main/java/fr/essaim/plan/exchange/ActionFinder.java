// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.exchange;

import fr.essaim.history.FieldChange;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.AdministrationPlan;
import fr.essaim.plan.PlanAction;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Actions of one plan by the hundred: a page costs the same few statements however many rows it has. */
final class ActionFinder {

    /** How many rows are worked on together; the rest waits in the file or the database. */
    static final int SIZE = 500;

    private static final List<String> COLLECTIONS = List.of("institutionIds", "tags");

    private final EntityManager em;
    private final AdministrationPlan plan;

    ActionFinder(EntityManager em, AdministrationPlan plan) {
        this.em = em;
        this.plan = plan;
    }

    /** The ids of all actions by their numbers. */
    Map<Integer, Long> idsByNumber() {
        Map<Integer, Long> ids = new HashMap<>();
        em.createQuery("select a.number, a.id from PlanAction a where a.plan.id = :plan", Object[].class)
                .setParameter("plan", plan.id())
                .getResultList()
                .forEach(row -> ids.put((Integer) row[0], (Long) row[1]));
        return ids;
    }

    /** These actions by id, everything that cells show included. To be read and let go, never flushed. */
    Map<Long, PlanAction> read(Collection<Long> ids) {
        // EclipseLink can't compare embedded objects that came by the batch when it flushes
        return load(ids, LockModeType.NONE, List.of("people"));
    }

    /** The same to be changed: rows locked, in ascending order of id. People come when asked for. */
    Map<Long, PlanAction> lock(Collection<Long> ids) {
        return load(ids, LockModeType.PESSIMISTIC_WRITE, List.of());
    }

    private Map<Long, PlanAction> load(Collection<Long> ids, LockModeType lock, List<String> more) {
        Map<Long, PlanAction> actions = new LinkedHashMap<>();
        if (ids.isEmpty()) {
            return actions;
        }
        TypedQuery<PlanAction> query = em.createQuery(
                        "select a from PlanAction a where a.plan.id = :plan and a.id in :ids order by a.id",
                        PlanAction.class)
                .setParameter("plan", plan.id())
                .setParameter("ids", ids)
                .setLockMode(lock)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch.size", SIZE);
        COLLECTIONS.forEach(name -> query.setHint("eclipselink.batch", "a." + name));
        more.forEach(name -> query.setHint("eclipselink.batch", "a." + name));
        query.getResultList().forEach(action -> actions.put(action.id(), action));
        return actions;
    }

    /** Descriptions and expected results, by id: what boards leave out. */
    Map<Long, LongTexts> longTexts(Collection<Long> ids) {
        Map<Long, LongTexts> texts = new HashMap<>();
        em.createQuery(
                        "select a.id, a.description, a.expectedResult from PlanAction a"
                                + " where a.plan.id = :plan and a.id in :ids",
                        Object[].class)
                .setParameter("plan", plan.id())
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> texts.put((Long) row[0], new LongTexts((String) row[1], (String) row[2])));
        return texts;
    }

    /** What the latest report that was not taken back says, by action. */
    Map<Long, String> lastWords(Collection<Long> ids) {
        Map<Long, String> words = new HashMap<>();
        em.createQuery(
                        "select r.action.id, r.text from ProgressReport r where r.action.plan.id = :plan"
                                + " and r.action.id in :ids and r.undone = false order by r.stamp.at, r.id",
                        Object[].class)
                .setParameter("plan", plan.id())
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> words.put((Long) row[0], (String) row[1]));
        return words;
    }

    record LongTexts(String description, String expectedResult) {}

    /** What happened to these actions after the given versions, oldest first, by action. */
    Map<Long, List<FieldChange>> changesSince(Map<Long, Integer> versions) {
        Map<Long, List<FieldChange>> changes = new HashMap<>();
        Optional<Integer> lowest = versions.values().stream().min(Integer::compare);
        if (lowest.isEmpty()) {
            return changes;
        }
        em.createQuery(
                        "select c from FieldChange c where c.companyId = :company and c.siteId = :site"
                                + " and c.recordType = :type and c.recordId in :ids and c.recordVersion > :lowest"
                                + " order by c.recordVersion, c.id",
                        FieldChange.class)
                .setParameter("company", plan.site().companyId())
                .setParameter("site", plan.site().siteId())
                .setParameter("type", PlanAction.RECORD_TYPE)
                .setParameter("ids", versions.keySet())
                .setParameter("lowest", lowest.get())
                .getResultList()
                .forEach(change -> {
                    if (change.recordVersion() > versions.get(change.recordId())) {
                        changes.computeIfAbsent(change.recordId(), id -> new ArrayList<>())
                                .add(change);
                    }
                });
        return changes;
    }

    /** The values that the action had before those changes. */
    static Map<ActionField, String> before(PlanAction action, List<FieldChange> changes) {
        Map<ActionField, String> values = new EnumMap<>(ActionField.class);
        for (ActionField field : ActionField.values()) {
            values.put(field, field.read(action));
        }
        for (int i = changes.size() - 1; i >= 0; i--) {
            FieldChange change = changes.get(i);
            field(change).ifPresent(field -> values.put(field, change.before()));
        }
        return values;
    }

    static Optional<ActionField> field(FieldChange change) {
        return Arrays.stream(ActionField.values())
                .filter(field -> field.name().equals(change.field()))
                .findFirst();
    }
}
