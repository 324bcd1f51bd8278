// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audience;

import fr.essaim.directory.StaffPlace;
import java.util.List;
import java.util.function.Predicate;

/**
 * An audience made ready to be asked about one agent after the other: what rules need of the directory, the departments
 * below one or the members of a group, is read once, before.
 */
public final class Scope {

    /** One block. */
    record Part(BlockMode mode, List<Predicate<StaffPlace>> rules) {

        boolean holds(StaffPlace place) {
            return switch (mode) {
                case ALL -> rules.stream().allMatch(rule -> rule.test(place));
                case ANY -> rules.stream().anyMatch(rule -> rule.test(place));
                case NONE -> rules.stream().noneMatch(rule -> rule.test(place));
            };
        }
    }

    private final List<Part> parts;

    Scope(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Nobody is in the scope of an audience that asks for nobody. */
    public boolean includes(StaffPlace place) {
        return parts.stream().anyMatch(part -> part.mode() != BlockMode.NONE)
                && parts.stream().allMatch(part -> part.holds(place));
    }
}
