// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.board;

import fr.essaim.plan.ActionStatus;
import fr.essaim.plan.Confidence;
import fr.essaim.plan.PriorityLevel;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a filter into the parameters of an address, and reads it back leniently. */
final class FilterParameters {

    private FilterParameters() {}

    static Map<String, String> write(ActionFilter filter) {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "q", filter.text(), "");
        put(parameters, "axis", filter.axisId(), 0L);
        put(parameters, "institution", filter.institutionId(), 0L);
        put(parameters, "group", filter.groupId(), 0L);
        put(parameters, "lead", filter.leadId(), 0L);
        put(parameters, "status", codes(filter.statuses()), "");
        put(parameters, "priority", code(filter.priority()), "");
        put(parameters, "confidence", code(filter.confidence()), "");
        put(parameters, "tag", filter.tag(), "");
        put(parameters, "mine", filter.mine() ? 1 : 0, 0);
        put(parameters, "overdue", filter.overdue() ? 1 : 0, 0);
        put(parameters, "unreported", filter.unreported() ? 1 : 0, 0);
        put(parameters, "since", filter.since() == null ? "" : filter.since(), "");
        put(parameters, "sort", code(filter.sort()), code(Sort.NUMBER));
        put(parameters, "desc", filter.descending() ? 1 : 0, 0);
        put(parameters, "by", code(filter.grouping()), code(Grouping.NONE));
        put(parameters, "page", filter.page(), 0);
        put(parameters, "size", filter.size(), ActionFilter.DEFAULT_SIZE);
        return parameters;
    }

    static ActionFilter read(Map<String, String[]> parameters) {
        return new ActionFilter(
                first(parameters, "q"),
                number(parameters, "axis", 0),
                number(parameters, "institution", 0),
                number(parameters, "group", 0),
                Math.max(0, number(parameters, "lead", 0)),
                ActionFilter.statuses(all(parameters, "status")
                        .map(code -> choice(ActionStatus.class, code))
                        .flatMap(Optional::stream)
                        .toList()),
                choice(PriorityLevel.class, first(parameters, "priority")).orElse(null),
                choice(Confidence.class, first(parameters, "confidence")).orElse(null),
                first(parameters, "tag"),
                flag(parameters, "mine"),
                flag(parameters, "overdue"),
                flag(parameters, "unreported"),
                day(parameters, "since"),
                choice(Sort.class, first(parameters, "sort")).orElse(Sort.NUMBER),
                flag(parameters, "desc"),
                choice(Grouping.class, first(parameters, "by")).orElse(Grouping.NONE),
                (int) Math.min(number(parameters, "page", 0), 100_000),
                (int) Math.min(number(parameters, "size", ActionFilter.DEFAULT_SIZE), ActionFilter.LARGEST_SIZE));
    }

    /** The filter with some parameters replaced, on its first page unless another is among them. */
    static ActionFilter replace(ActionFilter filter, Map<String, ?> changes) {
        Map<String, String> parameters = write(filter);
        parameters.remove("page");
        changes.forEach((name, value) -> parameters.put(name, value.toString()));
        Map<String, String[]> read = new HashMap<>();
        parameters.forEach((name, value) -> read.put(name, new String[] {value}));
        return read(read);
    }

    static String codes(Set<ActionStatus> statuses) {
        return statuses.stream().sorted().map(FilterParameters::code).collect(Collectors.joining(","));
    }

    private static void put(Map<String, String> parameters, String name, Object value, Object standard) {
        if (!value.equals(standard)) {
            parameters.put(name, value.toString());
        }
    }

    static String code(Enum<?> value) {
        return value == null ? "" : value.name().toLowerCase(Locale.ROOT);
    }

    private static Stream<String> all(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null
                ? Stream.empty()
                : Arrays.stream(values).filter(Objects::nonNull).flatMap(value -> Stream.of(value.split(",")));
    }

    private static String first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 || values[0] == null ? "" : values[0];
    }

    private static long number(Map<String, String[]> parameters, String name, long standard) {
        String text = first(parameters, name).strip();
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : standard;
    }

    private static boolean flag(Map<String, String[]> parameters, String name) {
        return List.of("1", "true", "on").contains(first(parameters, name));
    }

    /** As an address has it, {@code 2026-11-30}; null for anything else. */
    private static LocalDate day(Map<String, String[]> parameters, String name) {
        try {
            return LocalDate.parse(first(parameters, name).strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static <E extends Enum<E>> Optional<E> choice(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equalsIgnoreCase(code.strip()))
                .findFirst();
    }
}
