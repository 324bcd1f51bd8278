// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.question;

import fr.essaim.text.InvalidValueException;
import fr.essaim.text.PlainText;
import fr.essaim.text.TextRules;
import fr.essaim.text.WrittenDate;
import fr.essaim.text.WrittenNumber;
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
    private static final int MOST_FIGURES = 12;
    private static final int MOST_DECIMALS = 6;
    private static final long MOST_EUROS = 999_999_999_999L;

    private final BinaryOperator<String> reading;

    QuestionKind(BinaryOperator<String> reading) {
        this.reading = reading;
    }

    String canonical(String field, String typed) {
        return PlainText.line(typed).isEmpty() ? "" : reading.apply(field, typed);
    }

    private static String number(String field, String typed) {
        String line = PlainText.line(typed);
        try {
            BigDecimal number = WrittenNumber.read(line).stripTrailingZeros();
            if (number.precision() - number.scale() <= MOST_FIGURES && number.scale() <= MOST_DECIMALS) {
                return number.toPlainString();
            }
        } catch (NumberFormatException e) {
            // told as a number with too many figures is
        }
        throw new InvalidValueException(field, "question.not-a-number", line);
    }

    private static String euros(String field, String typed) {
        String line = PlainText.line(typed);
        try {
            long euros = WrittenNumber.whole(line);
            if (euros >= 0 && euros <= MOST_EUROS) {
                return Long.toString(euros);
            }
        } catch (NumberFormatException | ArithmeticException e) {
            // told as an amount that nobody has is
        }
        throw new InvalidValueException(field, "value.not-a-number", line);
    }

    private static String date(String field, String typed) {
        String line = PlainText.line(typed);
        try {
            LocalDate day = WrittenDate.read(line);
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                throw new InvalidValueException(field, "value.date-out-of-range", line);
            }
            return day.toString();
        } catch (DateTimeException e) {
            throw new InvalidValueException(field, "value.not-a-date", line);
        }
    }
}
