// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.deposit;

import java.util.List;

/**
 * A card of the list, every text ready to be written.
 *
 * @param kind code of the kind, for its colour
 * @param author who signs it; says so when hidden
 * @param supports empty while counts are hidden
 * @param badge what became of it; empty for nothing yet
 */
public record CardRow(
        long id,
        String address,
        String number,
        String kind,
        String kindName,
        String title,
        String excerpt,
        String author,
        String category,
        List<String> tags,
        String supports,
        String comments,
        String when,
        String badge,
        String badgeTone) {}
