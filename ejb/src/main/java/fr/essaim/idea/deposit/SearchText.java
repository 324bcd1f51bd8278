// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit;

import fr.essaim.text.Folding;

/**
 * Text as lists search it: folded, and with other signs for those that mean something in a pattern of the database, so that
 * what people type is found literally with parameters alone.
 */
public final class SearchText {

    private SearchText() {}

    public static String of(String text) {
        return Folding.of(text).replace('%', '\u066a').replace('_', '\u2017').replace('\\', '/');
    }
}
