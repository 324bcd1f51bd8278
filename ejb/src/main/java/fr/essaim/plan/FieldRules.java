// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

import fr.essaim.directory.AgentId;
import fr.essaim.text.InvalidValueException;
import fr.essaim.text.PlainText;
import fr.essaim.text.RichText;
import fr.essaim.text.TextRules;
import fr.essaim.text.WrittenDate;
import fr.essaim.text.WrittenNumber;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What each field of an action accepts, taken alone. */
final class FieldRules {

    static final int TITLE_LENGTH = 250;
    static final int RICH_TEXT_LENGTH = 10_000;
    static final int PLAIN_TEXT_LENGTH = 4_000;
    static final int TAG_LENGTH = 40;
    static final int MOST_TAGS = 12;
    static final int MOST_PEOPLE = 50;
    static final long LARGEST_BUDGET = 10_000_000_000L;

    private FieldRules() {}

    static String canonical(ActionField field, String given, PlanOutline outline) {
        String value = given == null ? "" : given;
        return switch (field) {
            case TITLE -> required(field, text(field, PlainText.line(value), TITLE_LENGTH));
            case DESCRIPTION ->
                text(field, RichText.clean(TextRules.bounded(field.name(), value, RICH_TEXT_LENGTH)), RICH_TEXT_LENGTH);
            case EXPECTED_RESULT -> text(field, PlainText.lines(value), PLAIN_TEXT_LENGTH);
            case ELECTED_REFERENT -> text(field, PlainText.line(value), TITLE_LENGTH);
            case AXIS -> required(field, one(field, known(field, value, outline.axisIds())));
            case WORKING_GROUP -> one(field, known(field, value, outline.groupIds()));
            case INSTITUTIONS -> CanonicalText.ofNumbers(known(field, value, outline.institutionIds()));
            case LEAD -> one(field, agents(field, value, outline));
            case CO_LEADS, CONTRIBUTORS -> CanonicalText.ofNumbers(agents(field, value, outline));
            case PRIORITY -> required(field, choice(field, PriorityLevel.class, value));
            case STATUS -> required(field, choice(field, ActionStatus.class, value));
            case CONFIDENCE -> required(field, choice(field, Confidence.class, value));
            case PLANNED_START, PLANNED_END -> date(field, value);
            case PROGRESS -> number(field, value, 100);
            case BUDGET -> number(field, value, LARGEST_BUDGET);
            case TAGS -> tags(field, value);
        };
    }

    private static String required(ActionField field, String value) {
        if (value.isEmpty()) {
            throw new InvalidValueException(field, "value.required");
        }
        return value;
    }

    static String text(ActionField field, String value, int length) {
        if (value.length() > length) {
            throw new InvalidValueException(field, "value.too-long", length, value.length());
        }
        return value;
    }

    private static Set<Long> known(ActionField field, String value, Set<Long> accepted) {
        Set<Long> numbers = numbers(field, value);
        for (Long number : numbers) {
            if (!accepted.contains(number)) {
                throw new InvalidValueException(field, "value.unknown", number.toString());
            }
        }
        return numbers;
    }

    private static Set<Long> agents(ActionField field, String value, PlanOutline outline) {
        Set<Long> numbers = numbers(field, value);
        if (numbers.size() > MOST_PEOPLE) {
            throw new InvalidValueException(field, "value.too-many", MOST_PEOPLE);
        }
        for (Long number : numbers) {
            if (number <= 0 || !outline.knownAgent().test(new AgentId(number))) {
                throw new InvalidValueException(field, "value.unknown-agent", number.toString());
            }
        }
        return numbers;
    }

    private static Set<Long> numbers(ActionField field, String value) {
        try {
            return CanonicalText.numbers(value);
        } catch (NumberFormatException e) {
            throw new InvalidValueException(field, "value.unknown", PlainText.line(value));
        }
    }

    private static String one(ActionField field, Collection<Long> numbers) {
        if (numbers.size() > 1) {
            throw new InvalidValueException(field, "value.only-one");
        }
        return CanonicalText.ofNumbers(numbers);
    }

    private static <E extends Enum<E>> String choice(ActionField field, Class<E> type, String value) {
        List<String> names =
                List.of(type.getEnumConstants()).stream().map(Enum::name).toList();
        String name = value.strip();
        if (!name.isEmpty() && !names.contains(name)) {
            throw new InvalidValueException(field, "value.unknown", PlainText.line(value));
        }
        return name;
    }

    private static String date(ActionField field, String value) {
        if (value.isBlank()) {
            return "";
        }
        try {
            LocalDate date = WrittenDate.read(value);
            if (date.getYear() < 1990 || date.getYear() > 2100) {
                throw new InvalidValueException(field, "value.date-out-of-range", value.strip());
            }
            return date.toString();
        } catch (DateTimeException e) {
            throw new InvalidValueException(field, "value.not-a-date", PlainText.line(value));
        }
    }

    private static String number(ActionField field, String value, long largest) {
        if (value.isBlank()) {
            return "";
        }
        try {
            long number = WrittenNumber.whole(value);
            if (number < 0 || number > largest) {
                throw new InvalidValueException(field, "value.out-of-range", 0L, largest);
            }
            return Long.toString(number);
        } catch (NumberFormatException | ArithmeticException e) {
            throw new InvalidValueException(field, "value.not-a-number", PlainText.line(value));
        }
    }

    private static String tags(ActionField field, String value) {
        Set<String> tags = CanonicalText.words(PlainText.line(value));
        if (tags.size() > MOST_TAGS) {
            throw new InvalidValueException(field, "value.too-many", MOST_TAGS);
        }
        tags.forEach(tag -> text(field, tag, TAG_LENGTH));
        return CanonicalText.ofWords(tags);
    }
}
