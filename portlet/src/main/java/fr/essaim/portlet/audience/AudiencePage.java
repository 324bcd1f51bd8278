// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.audience;

import java.util.List;

/**
 * Whom something is for, every text ready to be written.
 *
 * @param title of what it is for
 * @param note what changing the rules does now
 * @param editable whether rules can be changed
 */
public record AudiencePage(String title, String note, boolean opened, boolean editable, List<Block> blocks) {

    /** @param key the block's number as text */
    public record Block(long id, String key, List<Rule> rules) {}

    /** @param hint may be empty */
    public record Rule(long id, String text, String hint, String removal) {}

    /**
     * Whom the rules reach.
     *
     * @param share of the whole staff, 0 to 100
     */
    public record Count(
            String included,
            String ofStaff,
            int share,
            List<Line> institutions,
            List<String> sample,
            List<String> leftOut) {}

    public record Line(String label, String figure) {}

    /** What became of a list; the texts of empty parts are empty. */
    public record Report(String tone, String sentence, List<Part> parts) {}

    /** @param mails one a line */
    public record Part(String title, String mails) {}

    /** Whether there is no rule yet. */
    public boolean blank() {
        return blocks.isEmpty();
    }
}
