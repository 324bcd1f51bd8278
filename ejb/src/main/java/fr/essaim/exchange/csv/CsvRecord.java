// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.csv;

import java.util.List;

/**
 * The fields of one row of a csv.
 *
 * @param line of the file where it starts, from 1
 */
record CsvRecord(int line, List<String> fields) {}
