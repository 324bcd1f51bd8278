// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

import java.util.Optional;

/**
 * An axis or a working group as a list of them is typed.
 *
 * @param number of the line, from 1 on
 */
public record PlanLine(int number, String code, String title) {

    /** The code before the last dot: {@code 1} for {@code 1.2}. */
    Optional<String> parentCode() {
        int dot = code.lastIndexOf('.');
        return dot > 0 ? Optional.of(code.substring(0, dot)) : Optional.empty();
    }
}
