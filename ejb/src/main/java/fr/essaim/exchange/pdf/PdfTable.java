// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.pdf;

import java.util.List;
import java.util.Set;

/**
 * A table of a printed document. Its first row is repeated at the top of each page.
 *
 * @param caption what it shows, in a few words; read out before the table
 * @param headings one for each column, none empty
 * @param rows plain text; each has as many cells as there are headings, and its first cell names the row
 * @param numbers the columns, counted from 0, that are set to the right
 */
public record PdfTable(String caption, List<String> headings, List<List<String>> rows, Set<Integer> numbers) {

    public PdfTable {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
        numbers = Set.copyOf(numbers);
        if (headings.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("A column without a heading");
        }
        int columns = headings.size();
        if (rows.stream().anyMatch(row -> row.size() != columns)) {
            throw new IllegalArgumentException("A row with more or fewer cells than headings");
        }
    }

    public PdfTable(String caption, List<String> headings, List<List<String>> rows) {
        this(caption, headings, rows, Set.of());
    }
}
