// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import fr.essaim.history.FieldChange;
import fr.essaim.history.FieldChangeRepository;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.PlanAction;
import fr.essaim.plan.PlanOutline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares an edit with what happened since the version it was written against, three ways by field: base, mine,
 * theirs. The base is rebuilt from the history. The action's row must be locked.
 */
@ApplicationScoped
@Transactional
public class ActionMerge {

    @Inject
    FieldChangeRepository history;

    /** @param kept what others changed and the edit does not touch */
    record Merged(Set<ActionField> kept, List<FieldConflict> conflicts) {}

    private record Theirs(String base, FieldChange last) {}

    /**
     * @return the fields that changed meanwhile and are kept as they are
     * @throws EditConflictException when a field was changed to another value meanwhile
     */
    public Set<ActionField> check(PlanAction action, RowEdit edit, PlanOutline outline) {
        if (edit.baseVersion() >= action.version()) {
            return Set.of();
        }
        Merged merged =
                merge(action, edit.values(), outline, history.since(action.site(), action.key(), edit.baseVersion()));
        if (!merged.conflicts().isEmpty()) {
            throw new EditConflictException(action.id(), action.version(), merged.conflicts());
        }
        return merged.kept();
    }

    /** @param since what was changed since the version that the values were written against, the earliest first */
    static Merged merge(
            PlanAction action, Map<ActionField, String> values, PlanOutline outline, List<FieldChange> since) {
        Map<ActionField, Theirs> theirs = theirs(since);
        List<FieldConflict> conflicts = new ArrayList<>();
        values.forEach((field, value) -> {
            Theirs their = theirs.remove(field);
            if (their != null) {
                conflict(action, field, field.canonical(value, outline), their).ifPresent(conflicts::add);
            }
        });
        return new Merged(theirs.keySet(), conflicts);
    }

    private static Optional<FieldConflict> conflict(PlanAction action, ActionField field, String mine, Theirs their) {
        String now = field.read(action);
        boolean agreed = mine.equals(now) || now.equals(their.base());
        return agreed
                ? Optional.empty()
                : Optional.of(new FieldConflict(
                        field,
                        their.base(),
                        mine,
                        now,
                        their.last().by(),
                        their.last().at()));
    }

    private static Map<ActionField, Theirs> theirs(List<FieldChange> since) {
        Map<ActionField, Theirs> theirs = new EnumMap<>(ActionField.class);
        for (FieldChange change : since) {
            field(change)
                    .ifPresent(field -> theirs.merge(
                            field,
                            new Theirs(change.before(), change),
                            (first, next) -> new Theirs(first.base(), next.last())));
        }
        return theirs;
    }

    private static Optional<ActionField> field(FieldChange change) {
        return Arrays.stream(ActionField.values())
                .filter(field -> field.name().equals(change.field()))
                .findFirst();
    }
}
