// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import fr.essaim.text.InvalidValueException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What one ballot says: ideas by number of record, each with its points, 1 where points do not differ. In the order of the
 * numbers, so that it does not tell what was chosen first.
 */
public record Choices(SortedMap<Long, Integer> points) {

    /** What a ballot may be long as text; beyond, somebody forged it. */
    static final int LONGEST = 2_000;

    public static final Choices NONE = new Choices(Collections.emptySortedMap());

    public Choices {
        points = Collections.unmodifiableSortedMap(new TreeMap<>(points));
    }

    public static Choices of(Map<Long, Integer> points) {
        return new Choices(new TreeMap<>(points));
    }

    /**
     * @param text as {@link #text()} writes it: {@code 1042:5 1077:3}; an idea named twice is one vote too many
     * @throws InvalidValueException when it is not such a text
     */
    public static Choices parse(String text) {
        TreeMap<Long, Integer> points = new TreeMap<>();
        if (text == null || text.isBlank()) {
            return NONE;
        }
        if (text.length() > LONGEST) {
            throw unreadable();
        }
        for (String part : text.strip().split(" ")) {
            String[] pair = part.split(":", 2);
            try {
                if (pair.length != 2 || points.put(Long.valueOf(pair[0]), Integer.valueOf(pair[1])) != null) {
                    throw unreadable();
                }
            } catch (NumberFormatException e) {
                throw unreadable();
            }
        }
        return new Choices(points);
    }

    private static InvalidValueException unreadable() {
        return new InvalidValueException(BallotPaper.FIELD, "ballot.unreadable");
    }

    public Choices with(long ideaId, int given) {
        TreeMap<Long, Integer> more = new TreeMap<>(points);
        more.put(ideaId, given);
        return new Choices(more);
    }

    Choices without(long ideaId) {
        TreeMap<Long, Integer> fewer = new TreeMap<>(points);
        fewer.remove(ideaId);
        return new Choices(fewer);
    }

    public int votes() {
        return points.size();
    }

    /** The points given to an idea, 0 for none. */
    public int of(long ideaId) {
        return points.getOrDefault(ideaId, 0);
    }

    public String text() {
        return points.entrySet().stream()
                .map(choice -> choice.getKey() + ":" + choice.getValue())
                .collect(Collectors.joining(" "));
    }
}
