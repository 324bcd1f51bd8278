// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the author of a file may not have meant: rows that are hidden and read, merged cells whose value is read for each row. */
public final class SheetNotes {

    private static final int MOST = 50;
    private static final int RANGES_SHOWN = 10;

    private final Map<String, List<int[]>> hidden = new LinkedHashMap<>();
    private final List<ImportIssue> merged = new ArrayList<>();

    public void hiddenRow(String sheet, int line) {
        List<int[]> ranges = hidden.computeIfAbsent(sheet, any -> new ArrayList<>());
        int[] last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
        if (last != null && last[1] == line - 1) {
            last[1] = line;
        } else if (ranges.size() <= RANGES_SHOWN) {
            ranges.add(new int[] {line, line});
        }
    }

    /** @param address of the merged cells, such as B2:B4 */
    void mergedCells(String sheet, int line, String address, String value) {
        if (merged.size() < MOST) {
            merged.add(new ImportIssue(sheet, line, "", value, "cells.merged", List.of(address), List.of()));
        }
    }

    public List<ImportIssue> warnings() {
        List<ImportIssue> warnings = new ArrayList<>();
        hidden.forEach((sheet, ranges) -> warnings.add(
                new ImportIssue(sheet, ranges.get(0)[0], "", "", "rows.hidden", List.of(shown(ranges)), List.of())));
        warnings.addAll(merged);
        return warnings;
    }

    private static String shown(List<int[]> ranges) {
        List<String> texts = ranges.stream()
                .limit(RANGES_SHOWN)
                .map(range -> range[0] == range[1] ? "" + range[0] : range[0] + "-" + range[1])
                .toList();
        return String.join(", ", texts) + (ranges.size() > RANGES_SHOWN ? "…" : "");
    }
}
