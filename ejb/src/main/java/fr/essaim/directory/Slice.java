// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.directory;

import java.util.List;

/**
 * One page of a longer answer.
 *
 * @param total how many there are in all
 */
public record Slice<T>(List<T> items, long total) {

    public Slice {
        items = List.copyOf(items);
    }
}
