// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Makes a stored list what somebody typed: a part that a draft names by its number is changed and keeps it, a draft without
 * number adds one, and what no draft names goes.
 *
 * @param number of the stored part; null for a new one
 */
public record Arrangement<E extends StoredRecord, D>(List<D> drafts, Function<D, Long> number) {

    /** Puts a draft at its place, from 1 on. */
    public interface Adding<E, D> {

        E add(int place, D draft);
    }

    /** Changes a part to what its draft says. */
    public interface Placing<E, D> {

        void place(E part, int place, D draft);
    }

    /** @param leaving hears of each part that goes, and may refuse */
    public void apply(List<E> parts, Consumer<E> leaving, Adding<E, D> adding, Placing<E, D> placing) {
        Set<Long> kept = drafts.stream().map(number).collect(Collectors.toCollection(HashSet::new));
        List<E> gone = parts.stream().filter(part -> !kept.contains(part.id())).toList();
        gone.forEach(leaving);
        parts.removeAll(gone);
        Map<Long, E> byId = new HashMap<>();
        parts.forEach(part -> byId.put(part.id(), part));
        byId.remove(null);
        int place = 1;
        for (D draft : drafts) {
            E part = byId.get(number.apply(draft));
            if (part == null) {
                parts.add(adding.add(place, draft));
            } else {
                placing.place(part, place, draft);
            }
            place++;
        }
    }
}
