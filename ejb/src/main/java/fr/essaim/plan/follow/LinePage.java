// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import java.util.List;
import java.util.function.Function;

/**
 * One page of what people wrote, newest first.
 *
 * @param first how many newer ones come before
 * @param more whether older ones follow
 */
public record LinePage<T>(List<T> items, int first, boolean more) {

    /** The most on a page. */
    public static final int SIZE = 10;

    public LinePage {
        items = List.copyOf(items);
    }

    /** @param found from the first on, one more than a page holds where there are more */
    static <S, T> LinePage<T> of(List<S> found, int first, Function<S, T> line) {
        return new LinePage<>(found.stream().limit(SIZE).map(line).toList(), first, found.size() > SIZE);
    }
}
