// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit;

import fr.essaim.idea.campaign.CampaignQuestion;
import fr.essaim.idea.campaign.IdeaKind;
import fr.essaim.question.AnswerSet;
import fr.essaim.text.InvalidValueException;
import fr.essaim.text.PlainText;
import fr.essaim.text.WrittenNumber;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All fields of an idea by their names (see {@link IdeaField}), to compare them and to write some of them anew. */
public final class IdeaValues {

    private static final int TAG_LENGTH = 40;
    private static final int MOST_TAGS = 12;

    private IdeaValues() {}

    public static Map<String, String> of(Idea idea) {
        Map<String, String> values = new LinkedHashMap<>();
        for (IdeaField field : IdeaField.values()) {
            values.put(field.name(), field.read(idea));
        }
        for (CampaignQuestion question : idea.campaign().questions()) {
            values.put(AnswerSet.field(question.id()), idea.answers().getOrDefault(question.id(), ""));
        }
        return values;
    }

    static List<IdeaChange> differences(Map<String, String> before, Map<String, String> after) {
        return after.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
                .map(entry -> new IdeaChange(entry.getKey(), before.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** @throws InvalidValueException when a number is none, or the kind is unknown */
    static IdeaText text(Map<String, String> values) {
        return new IdeaText(
                kind(values.get(IdeaField.KIND.name())),
                values.get(IdeaField.TITLE.name()),
                values.get(IdeaField.DESCRIPTION.name()),
                values.get(IdeaField.EXPECTED_BENEFIT.name()),
                values.get(IdeaField.TIME_NEEDED.name()),
                number(IdeaField.COST, values.get(IdeaField.COST.name())),
                number(IdeaField.CATEGORY, values.get(IdeaField.CATEGORY.name())),
                "true".equals(values.get(IdeaField.AUTHOR_HIDDEN.name())));
    }

    private static IdeaKind kind(String name) {
        return Arrays.stream(IdeaKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(IdeaField.KIND, "value.unknown", PlainText.line(name)));
    }

    private static Long number(IdeaField field, String text) {
        String line = PlainText.line(text);
        if (line.isEmpty()) {
            return null;
        }
        try {
            long number = WrittenNumber.whole(line);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException | ArithmeticException e) {
            // told as a negative one is
        }
        throw new InvalidValueException(field, "value.not-a-number", line);
    }

    /** @throws InvalidValueException when there are more than 12, or one has more than 40 characters */
    static Set<String> tags(String typed) {
        Set<String> tags = new TreeSet<>();
        Stream.of(PlainText.line(typed).split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .forEach(tags::add);
        if (tags.size() > MOST_TAGS) {
            throw new InvalidValueException(IdeaField.TAGS, "value.too-many", MOST_TAGS);
        }
        tags.stream().filter(tag -> tag.length() > TAG_LENGTH).findFirst().ifPresent(tag -> {
            throw new InvalidValueException(IdeaField.TAGS, "value.too-long", TAG_LENGTH, tag.length());
        });
        return tags;
    }
}
