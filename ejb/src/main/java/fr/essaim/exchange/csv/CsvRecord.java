// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.csv;

import java.util.List;

/**
 * The fields of one row of a csv.
 *
 * @param row as spreadsheet programs number it, from 1, whatever lines its cells have
 */
record CsvRecord(int row, List<String> fields) {}
