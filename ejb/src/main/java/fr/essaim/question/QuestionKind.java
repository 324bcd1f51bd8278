// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.question;

import fr.essaim.text.InvalidValueException;
import fr.essaim.text.PlainText;
import fr.essaim.text.TextRules;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.BinaryOperator;

/** What a question takes as an answer. */
public enum QuestionKind {
    LINE((field, typed) -> TextRules.line(field, typed, 250)),
    PARAGRAPH((field, typed) -> TextRules.paragraph(field, typed, 4_000)),
    NUMBER(QuestionKind::number),
    EUROS(QuestionKind::euros),
    DATE(QuestionKind::date),
    CHOICE((field, typed) -> PlainText.line(typed));

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private final BinaryOperator<String> reading;

    QuestionKind(BinaryOperator<String> reading) {
        this.reading = reading;
    }

    String canonical(String field, String typed) {
        return PlainText.line(typed).isEmpty() ? "" : reading.apply(field, typed);
    }

    private static String number(String field, String typed) {
        String line = PlainText.line(typed);
        String plain = line.replaceAll("[ \u00a0\u202f]", "").replace(',', '.');
        if (!plain.matches("-?\\d{1,12}(\\.\\d{1,6})?")) {
            throw new InvalidValueException(field, "question.not-a-number", line);
        }
        return new BigDecimal(plain).toPlainString();
    }

    private static String euros(String field, String typed) {
        String line = PlainText.line(typed);
        String plain = line.replaceAll("[ \u00a0\u202f€]", "");
        if (!plain.matches("\\d{1,12}")) {
            throw new InvalidValueException(field, "value.not-a-number", line);
        }
        return Long.toString(Long.parseLong(plain));
    }

    private static String date(String field, String typed) {
        String line = PlainText.line(typed);
        try {
            LocalDate day = LocalDate.parse(line);
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                throw new InvalidValueException(field, "value.date-out-of-range", line);
            }
            return day.toString();
        } catch (DateTimeException e) {
            throw new InvalidValueException(field, "value.not-a-date", line);
        }
    }
}
