// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.text;

/** Text put into HTML where no view does it. */
public final class Html {

    private Html() {}

    /** For an element or for an attribute between double quotes. */
    public static String escaped(String text) {
        return inElement(text).replace("\"", "&quot;");
    }

    /** For an element. */
    public static String inElement(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
