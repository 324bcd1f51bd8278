// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit.list;

import fr.essaim.idea.campaign.IdeaKind;
import fr.essaim.idea.deposit.SearchText;
import fr.essaim.text.PlainText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which ideas of a campaign, in which order, on which page. It travels in the address as parameters.
 *
 * @param text every word of it is in the idea's title, text or tags; at most 200 characters count
 * @param kind null for any
 * @param categoryId 0 for any
 * @param tag empty for any
 * @param mine only those that the visitor signs
 * @param sort null for the one that suits the campaign's present phase
 * @param page from 0
 */
public record IdeaFilter(
        String text, IdeaKind kind, long categoryId, String tag, boolean mine, IdeaSort sort, int page) {

    /** Cards on a page. */
    public static final int SIZE = 20;

    public static final IdeaFilter ALL = new IdeaFilter("", null, 0, "", false, null, 0);

    private static final int TEXT_LENGTH = 200;
    private static final int MOST_WORDS = 10;
    private static final int LAST_PAGE = 100_000;

    public IdeaFilter {
        text = cut(text);
        tag = cut(tag);
        page = Math.max(0, Math.min(page, LAST_PAGE));
    }

    private static String cut(String typed) {
        String line = PlainText.line(typed);
        return line.substring(0, Math.min(line.length(), TEXT_LENGTH));
    }

    /** Reads parameters as an address holds them; what cannot be understood is as if it were not there. */
    public static IdeaFilter of(Map<String, String[]> parameters) {
        return new IdeaFilter(
                first(parameters, "q"),
                choice(IdeaKind.class, first(parameters, "kind")).orElse(null),
                number(first(parameters, "category")),
                first(parameters, "tag"),
                "1".equals(first(parameters, "mine")),
                choice(IdeaSort.class, first(parameters, "sort")).orElse(null),
                (int) Math.min(number(first(parameters, "page")), LAST_PAGE));
    }

    /** The parameters that differ from {@link #ALL}, in a lasting order. */
    public Map<String, String> toParameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "q", text);
        put(parameters, "kind", code(kind));
        put(parameters, "category", categoryId == 0 ? "" : Long.toString(categoryId));
        put(parameters, "tag", tag);
        put(parameters, "mine", mine ? "1" : "");
        put(parameters, "sort", code(sort));
        put(parameters, "page", page == 0 ? "" : Integer.toString(page));
        return parameters;
    }

    /** The same with one parameter changed, on its first page. */
    public IdeaFilter with(String parameter, String value) {
        Map<String, String[]> parameters = new HashMap<>();
        toParameters().forEach((name, present) -> parameters.put(name, new String[] {present}));
        parameters.remove("page");
        parameters.put(parameter, new String[] {value});
        return of(parameters);
    }

    /** Whether it leaves nothing out. */
    public boolean keepsAll() {
        return text.isEmpty() && kind == null && categoryId == 0 && tag.isEmpty() && !mine;
    }

    List<String> words() {
        String folded = SearchText.of(text).strip();
        return folded.isEmpty()
                ? List.of()
                : Arrays.stream(folded.split("\\s+"))
                        .distinct()
                        .limit(MOST_WORDS)
                        .toList();
    }

    private static void put(Map<String, String> parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.put(name, value);
        }
    }

    private static String code(Enum<?> value) {
        return value == null ? "" : value.name().toLowerCase(Locale.ROOT);
    }

    private static String first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 || values[0] == null ? "" : values[0];
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    private static <E extends Enum<E>> Optional<E> choice(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equalsIgnoreCase(code.strip()))
                .findFirst();
    }
}
