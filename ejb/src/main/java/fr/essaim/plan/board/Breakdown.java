// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.board;

import java.util.List;

/** The same actions counted by axis, institution or group. */
public record Breakdown(List<BreakdownEntry> entries) {

    public Breakdown {
        entries = List.copyOf(entries);
    }
}
