// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

/** What the plan, its axes and groups, reports and notes accept as text. */
final class PlanTexts {

    private static final int PLAN_TITLE_LENGTH = 200;

    private PlanTexts() {}

    static String code(String field, String value) {
        return required(field, atMost(field, PlainText.line(value), 20));
    }

    static String title(String field, String value) {
        return required(field, atMost(field, PlainText.line(value), FieldRules.TITLE_LENGTH));
    }

    static String planTitle(String field, String value) {
        return required(field, atMost(field, PlainText.line(value), PLAN_TITLE_LENGTH));
    }

    static String optionalLine(String field, String value) {
        return atMost(field, PlainText.line(value), FieldRules.TITLE_LENGTH);
    }

    static String paragraph(String field, String value) {
        return atMost(field, PlainText.lines(value), FieldRules.PLAIN_TEXT_LENGTH);
    }

    static String requiredParagraph(String field, String value) {
        return required(field, paragraph(field, value));
    }

    static String richText(String field, String value) {
        return atMost(field, RichText.clean(value), FieldRules.RICH_TEXT_LENGTH);
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
