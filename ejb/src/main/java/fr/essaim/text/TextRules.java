// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.text;

/**
 * What records accept as text. Each answers the cleaned text.
 *
 * <p>All throw {@link InvalidValueException} with {@code value.required} or {@code value.too-long}. What is far too long is
 * refused before anything reads it.
 */
public final class TextRules {

    /** Marks and blanks that cleaning takes out: so many times the length, and a thousand characters. */
    private static final int BEFORE_CLEANING = 4;

    private static final int SPARE = 1_000;

    private TextRules() {}

    /** On one line; may be empty. */
    public static String line(String field, String value, int length) {
        return atMost(field, PlainText.line(bounded(field, value, length)), length);
    }

    public static String requiredLine(String field, String value, int length) {
        return required(field, line(field, value, length));
    }

    /** On several lines; may be empty. */
    public static String paragraph(String field, String value, int length) {
        return atMost(field, PlainText.lines(bounded(field, value, length)), length);
    }

    public static String requiredParagraph(String field, String value, int length) {
        return required(field, paragraph(field, value, length));
    }

    /** Light rich text; may be empty. The length counts its marks. */
    public static String richText(String field, String value, int length) {
        return atMost(field, RichText.clean(bounded(field, value, length)), length);
    }

    public static String requiredRichText(String field, String value, int length) {
        String clean = richText(field, value, length);
        required(field, RichText.plain(clean));
        return clean;
    }

    /** @throws InvalidValueException when the value is so long that it need not be cleaned to know */
    public static String bounded(String field, String value, int length) {
        return value == null ? null : atMost(field, value, length, (long) length * BEFORE_CLEANING + SPARE);
    }

    private static String required(String field, String value) {
        if (value.isEmpty()) {
            throw new InvalidValueException(field, "value.required");
        }
        return value;
    }

    private static String atMost(String field, String value, int length) {
        return atMost(field, value, length, length);
    }

    private static String atMost(String field, String value, int length, long most) {
        if (value.length() > most) {
            throw new InvalidValueException(field, "value.too-long", length, value.length());
        }
        return value;
    }
}
