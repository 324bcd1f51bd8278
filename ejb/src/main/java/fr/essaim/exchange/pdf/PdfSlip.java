// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.pdf;

import java.util.List;

/**
 * One of many slips of paper to cut out, two on a line.
 *
 * @param title what it is for
 * @param code printed large, in groups as given; null for none
 * @param lines what to do with it, a line each
 */
public record PdfSlip(String title, String code, List<String> lines) {

    public PdfSlip {
        lines = List.copyOf(lines);
    }
}
