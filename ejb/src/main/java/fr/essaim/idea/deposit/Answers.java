// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit;

import fr.essaim.idea.campaign.CampaignField;
import fr.essaim.text.InvalidValueException;
import fr.essaim.text.PlainText;
import fr.essaim.text.TextRules;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;

/** What the questions of a campaign take as answers, each by its kind. */
final class Answers {

    private static final int LINE_LENGTH = 250;
    private static final int PARAGRAPH_LENGTH = 4_000;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private Answers() {}

    /**
     * The answer in canonical text: numbers with a point, dates as {@code 2026-03-15}; empty for none.
     *
     * @throws InvalidValueException when it is none that the question takes
     */
    static String canonical(CampaignField question, String typed) {
        String name = IdeaField.answer(question.id());
        String line = PlainText.line(typed);
        if (line.isEmpty()) {
            return "";
        }
        return switch (question.kind()) {
            case LINE -> TextRules.line(name, typed, LINE_LENGTH);
            case PARAGRAPH -> TextRules.paragraph(name, typed, PARAGRAPH_LENGTH);
            case NUMBER -> number(name, line);
            case EUROS -> euros(name, line);
            case DATE -> date(name, line);
            case CHOICE -> choice(question, name, line);
        };
    }

    private static String number(String name, String line) {
        String plain = line.replaceAll("[ \u00a0\u202f]", "").replace(',', '.');
        if (!plain.matches("-?\\d{1,12}(\\.\\d{1,6})?")) {
            throw new InvalidValueException(name, "idea.not-a-number", line);
        }
        return new BigDecimal(plain).toPlainString();
    }

    private static String euros(String name, String line) {
        String plain = line.replaceAll("[ \u00a0\u202f€]", "");
        if (!plain.matches("\\d{1,12}")) {
            throw new InvalidValueException(name, "value.not-a-number", line);
        }
        return Long.toString(Long.parseLong(plain));
    }

    private static String date(String name, String line) {
        try {
            LocalDate day = LocalDate.parse(line);
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                throw new InvalidValueException(name, "value.date-out-of-range", line);
            }
            return day.toString();
        } catch (DateTimeException e) {
            throw new InvalidValueException(name, "value.not-a-date", line);
        }
    }

    private static String choice(CampaignField question, String name, String line) {
        if (!question.choices().contains(line)) {
            throw new InvalidValueException(name, "value.unknown", line);
        }
        return line;
    }
}
