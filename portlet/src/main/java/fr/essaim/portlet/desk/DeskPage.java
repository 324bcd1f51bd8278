// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.desk;

import java.util.List;

/**
 * What concerns the visitor, every text ready to be written.
 *
 * @param owed of how many records something is owed
 * @param duties the first of them
 * @param more where the duties of each feature stand in full; empty when all are shown
 * @param parts what the visitor is in charge of, the first of it
 * @param otherParts how much more of it there is
 */
public record DeskPage(
        int owed,
        List<Line> duties,
        List<Way> more,
        List<Line> openings,
        List<Told> told,
        List<Line> parts,
        int otherParts,
        List<Way> ways) {

    public boolean nothing() {
        return duties.isEmpty() && openings.isEmpty() && told.isEmpty() && parts.isEmpty();
    }

    /** @param address empty where no page of the portal shows it */
    public record Line(DeskLine said, String address) {}

    /** Something that the visitor was told. */
    public record Told(String sentence, String when, boolean fresh, String address) {}

    /** A way to a feature's own page. */
    public record Way(String label, String address) {}
}
