// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import fr.essaim.text.BundleText;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Texts, dates and figures in one language. Thread-safe. */
public final class Texts {

    private static final Map<String, Texts> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final Locale locale;
    private final BundleText texts;
    private final Map<Integer, String> percents = new ConcurrentHashMap<>();
    private final DateTimeFormatter days;
    private final DateTimeFormatter moments;

    private Texts(Locale locale) {
        this.locale = locale;
        texts = new BundleText(
                Texts.class.getClassLoader(),
                locale,
                Stream.concat(ScreenTexts.FILES.stream(), Stream.of("fr.essaim.messages"))
                        .toArray(String[]::new));
        days = DateTimeFormatter.ofPattern("d MMM uuuu", locale);
        moments = DateTimeFormatter.ofPattern(texts.text("format.moment"), locale);
    }

    /** French unless the locale speaks English. */
    public static Texts of(Locale locale) {
        Locale language = "en".equals(locale.getLanguage()) ? Locale.UK : Locale.FRANCE;
        return BY_LANGUAGE.computeIfAbsent(language.getLanguage(), key -> new Texts(language));
    }

    /** The text of a key of the screens or of a business refusal, its arguments put in. */
    public String get(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    public boolean has(String key) {
        return texts.has(key);
    }

    /** The word for a value of an enum: {@code ActionStatus.PAUSED} is under {@code ActionStatus.PAUSED}. */
    public String name(Enum<?> value) {
        return value == null ? "" : texts.text(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** Values to choose from, each by its code and its word. */
    public List<Choice> choices(Enum<?>... values) {
        return choices(this::name, values);
    }

    /** The same where a screen has words of its own: their keys are this, then the code. */
    public List<Choice> choices(String prefix, Enum<?>... values) {
        return choices(value -> get(prefix + value.name()), values);
    }

    private static List<Choice> choices(Function<Enum<?>, String> word, Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.name(), word.apply(value)))
                .toList();
    }

    /** As in « 31 déc. 2027 »; empty for null. */
    public String date(LocalDate day) {
        return day == null ? "" : ordinal(day, days.format(day)).replace(' ', '\u00a0');
    }

    /** As in « 31 déc. 2027 à 14:05 », at the given place; empty for null. */
    public String moment(Instant instant, ZoneId zone) {
        if (instant == null) {
            return "";
        }
        ZonedDateTime moment = instant.atZone(zone);
        return ordinal(moment.toLocalDate(), moments.format(moment));
    }

    /** French counts the first of a month alone: « 1er déc. 2026 ». */
    private String ordinal(LocalDate day, String written) {
        return day.getDayOfMonth() == 1 && Locale.FRANCE.equals(locale) && written.startsWith("1")
                ? "1er" + written.substring(1)
                : written;
    }

    /** As in « 12 000 € »; empty for null. */
    public String euros(Long amount) {
        return amount == null
                ? ""
                : get("format.euros", NumberFormat.getIntegerInstance(locale).format(amount));
    }

    /** As in « 45 % », for a value from 0 to 100; empty for null. */
    public String percent(Integer value) {
        return value == null ? "" : percents.computeIfAbsent(value, any -> get("format.percent", any));
    }

    public Locale locale() {
        return locale;
    }
}
