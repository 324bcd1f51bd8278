// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.chart;

import java.util.List;

/**
 * A chart and the table that says the same.
 *
 * @param kind {@code axis}, {@code institution}, {@code group} or {@code curve}
 * @param model a Chart.js configuration; colours are names that the script of the page knows
 * @param tall when there are too many bars for the usual height
 */
public record ChartTable(
        String kind, String title, String model, boolean tall, List<String> headings, List<ChartLine> lines) {

    /** One line of the table; the first heading is that of the label. */
    public record ChartLine(String label, List<String> cells) {}
}
