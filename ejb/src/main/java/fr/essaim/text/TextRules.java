// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.text;

/**
 * What records accept as text. Each answers the cleaned text.
 *
 * <p>All throw {@link InvalidValueException} with {@code value.required} or {@code value.too-long}.
 */
public final class TextRules {

    private TextRules() {}

    /** On one line; may be empty. */
    public static String line(String field, String value, int length) {
        return atMost(field, PlainText.line(value), length);
    }

    public static String requiredLine(String field, String value, int length) {
        return required(field, line(field, value, length));
    }

    /** On several lines; may be empty. */
    public static String paragraph(String field, String value, int length) {
        return atMost(field, PlainText.lines(value), length);
    }

    public static String requiredParagraph(String field, String value, int length) {
        return required(field, paragraph(field, value, length));
    }

    /** Light rich text; may be empty. The length counts its marks. */
    public static String richText(String field, String value, int length) {
        return atMost(field, RichText.clean(value), length);
    }

    public static String requiredRichText(String field, String value, int length) {
        String clean = richText(field, value, length);
        required(field, RichText.plain(clean));
        return clean;
    }

    private static String required(String field, String value) {
        if (value.isEmpty()) {
            throw new InvalidValueException(field, "value.required");
        }
        return value;
    }

    private static String atMost(String field, String value, int length) {
        if (value.length() > length) {
            throw new InvalidValueException(field, "value.too-long", length, value.length());
        }
        return value;
    }
}
