// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.jury;

import java.util.List;

/**
 * A scoring grid as it is typed.
 *
 * @param highest the best mark of each criterion, 2 to 100; the lowest is 0
 * @param lines in their order
 * @param version of the jury that was read, 0 where none is stored
 */
public record GridDraft(int highest, List<Line> lines, int version) {

    public GridDraft {
        lines = List.copyOf(lines);
    }

    /**
     * One criterion.
     *
     * @param id null for a new one
     * @param label at most 250 characters
     * @param guidance at most 1,000 characters
     * @param weight 1 to 100
     */
    public record Line(Long id, String label, String guidance, int weight) {}
}
