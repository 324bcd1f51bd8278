// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.xlsx;

import fr.essaim.exchange.MergedCells;
import fr.essaim.exchange.TableRow;
import fr.essaim.exchange.UploadRefusedException.FileTooExpansive;
import fr.essaim.exchange.archive.SafeXml;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The merged cells of a sheet. A workbook names them after all rows, so they are looked for before the rows are read. */
final class MergedRanges {

    private static final int MOST = 70_000;
    private static final Pattern RANGE =
            Pattern.compile("\\$?([A-Za-z]{1,3})\\$?(\\d{1,7}):\\$?[A-Za-z]{1,3}\\$?(\\d{1,7})");

    private record Range(int column, int first, int last) {}

    private final List<Range> ranges = new ArrayList<>();
    private final MergedCells cells;
    private int next;

    private MergedRanges(MergedCells cells) {
        this.cells = cells;
    }

    /** @param columns as many as are looked at */
    static MergedRanges read(InputStream sheet, int columns, MergedCells cells) throws XMLStreamException {
        MergedRanges merged = new MergedRanges(cells);
        XMLStreamReader xml = SafeXml.steppedReader(sheet);
        while (SafeXml.nextElement(xml)) {
            if ("mergeCell".equals(xml.getLocalName())) {
                merged.add(String.valueOf(xml.getAttributeValue(null, "ref")), columns);
            }
        }
        merged.ranges.sort(Comparator.comparingInt(Range::first));
        return merged;
    }

    private void add(String reference, int columns) {
        Matcher range = RANGE.matcher(reference);
        if (!range.matches()) {
            return;
        }
        int first = Integer.parseInt(range.group(2));
        int last = Integer.parseInt(range.group(3));
        int column = SheetReader.column(range.group(1), 0);
        if (last > first && column < columns) {
            if (ranges.size() >= MOST) {
                throw new FileTooExpansive();
            }
            ranges.add(new Range(column, first, last));
        }
    }

    /** The row with the values of merged cells that began above it. Rows come from top to bottom. */
    TableRow spread(TableRow row) {
        while (next < ranges.size() && ranges.get(next).first() <= row.line()) {
            Range range = ranges.get(next++);
            if (range.first() == row.line()) {
                cells.begin(range.column(), range.first(), range.last(), row.cell(range.column()));
            }
        }
        return cells.spread(row);
    }
}
