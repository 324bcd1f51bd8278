// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange;

/**
 * What an uploaded file may cost.
 *
 * @param fileBytes size of the file as sent
 * @param entries files inside a workbook
 * @param expandedBytes all of a workbook once expanded
 * @param expansionRatio expanded over compressed size of one entry, looked at beyond one megabyte
 * @param rows rows read that aren't blank, over all sheets
 * @param columns columns looked at in a row
 * @param cellCharacters the text of a cell, as many as spreadsheet programs take
 * @param textCharacters all texts that cells show together, one that is shown twice counted twice; also those of a
 *     workbook's table of shared strings
 */
public record UploadLimits(
        long fileBytes,
        int entries,
        long expandedBytes,
        int expansionRatio,
        int rows,
        int columns,
        int cellCharacters,
        int textCharacters) {

    public static final UploadLimits DEFAULT =
            new UploadLimits(10L << 20, 1_000, 200L << 20, 100, 100_000, 256, 32_767, 20_000_000);
}
