// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

import fr.essaim.text.TextRules;

/** What the plan, its axes and groups, reports and notes accept as text. */
final class PlanTexts {

    private static final int PLAN_TITLE_LENGTH = 200;
    private static final int CODE_LENGTH = 20;

    private PlanTexts() {}

    static String code(String field, String value) {
        return TextRules.requiredLine(field, value, CODE_LENGTH);
    }

    static String title(String field, String value) {
        return TextRules.requiredLine(field, value, FieldRules.TITLE_LENGTH);
    }

    static String planTitle(String field, String value) {
        return TextRules.requiredLine(field, value, PLAN_TITLE_LENGTH);
    }

    static String paragraph(String field, String value) {
        return TextRules.paragraph(field, value, FieldRules.PLAIN_TEXT_LENGTH);
    }

    static String requiredParagraph(String field, String value) {
        return TextRules.requiredParagraph(field, value, FieldRules.PLAIN_TEXT_LENGTH);
    }

    static String richText(String field, String value) {
        return TextRules.richText(field, value, FieldRules.RICH_TEXT_LENGTH);
    }
}
