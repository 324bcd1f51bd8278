// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

/**
 * A window as the page shows it.
 *
 * @param failure reference to the entry in the log when the portlet failed, else null
 * @param absent whether the portlet is not installed
 */
public record WindowView(String id, String markup, String failure, boolean absent) {

    public static WindowView of(String window, String markup) {
        return new WindowView(window, markup, null, false);
    }

    public static WindowView failed(String window, String reference) {
        return new WindowView(window, "", reference, false);
    }

    public static WindowView absent(String window) {
        return new WindowView(window, "", null, true);
    }
}
