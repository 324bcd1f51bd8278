// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A text file beside the tests: one entry a line, fields apart by blanks; what follows {@code #} says where it is from. */
final class Listing {

    private Listing() {}

    static List<String[]> read(String name) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Listing.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.replaceFirst("#.*", "").trim())
                    .filter(line -> !line.isEmpty())
                    .map(line -> line.split("\\s+"))
                    .toList();
        }
    }
}
