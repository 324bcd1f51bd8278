// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange;

import fr.essaim.text.Folding;
import java.util.List;

/**
 * A column of a table: how it is headed, recognised and laid out.
 *
 * @param key what the program calls it
 * @param heading what the written file calls it
 * @param aliases all headings by which a read file may call it, compared by {@link Folding#letters}
 * @param mandatory a file without it can't be read
 * @param content how its cells are written
 * @param hidden kept for the way back, not shown by the spreadsheet program
 * @param acceptedValues offered as a list in its cells; empty for free text
 * @param hint shown beside the heading; may be empty
 */
public record TableColumn(
        String key,
        String heading,
        List<String> aliases,
        boolean mandatory,
        Content content,
        boolean hidden,
        List<String> acceptedValues,
        String hint) {

    /** Decides width, wrapping and number format. */
    public enum Content {
        SHORT(10),
        NAME(26),
        TITLE(48),
        LONG(60),
        NUMBER(12),
        DATE(13);

        private final double width;

        Content(double width) {
            this.width = width;
        }

        /** In characters of the normal font. */
        public double width() {
            return width;
        }
    }

    public TableColumn {
        aliases = List.copyOf(aliases);
        acceptedValues = List.copyOf(acceptedValues);
    }
}
