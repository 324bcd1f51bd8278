// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** Texts, dates and figures in one language. Thread-safe. */
public final class Texts {

    private static final Map<String, Texts> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final Locale locale;
    private final ResourceBundle screens;
    private final ResourceBundle business;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    private final Map<Integer, String> percents = new ConcurrentHashMap<>();
    private final DateTimeFormatter days;
    private final DateTimeFormatter moments;

    private Texts(Locale locale) {
        this.locale = locale;
        screens = ResourceBundle.getBundle("fr.essaim.portlet.messages", locale);
        business = ResourceBundle.getBundle("fr.essaim.messages", locale);
        days = DateTimeFormatter.ofPattern("d MMM uuuu", locale);
        moments = DateTimeFormatter.ofPattern(screens.getString("format.moment"), locale);
    }

    /** French unless the locale speaks English. */
    public static Texts of(Locale locale) {
        Locale language = "en".equals(locale.getLanguage()) ? Locale.UK : Locale.FRANCE;
        return BY_LANGUAGE.computeIfAbsent(language.getLanguage(), key -> new Texts(language));
    }

    /** The text of a key of the screens or of a business refusal, its arguments put in. */
    public String get(String key, Object... arguments) {
        if (arguments.length == 0) {
            return pattern(key);
        }
        MessageFormat format = formats.computeIfAbsent(key, any -> new MessageFormat(pattern(any), locale));
        return ((MessageFormat) format.clone()).format(arguments);
    }

    public boolean has(String key) {
        return screens.containsKey(key) || business.containsKey(key);
    }

    private String pattern(String key) {
        try {
            return screens.getString(key);
        } catch (MissingResourceException e) {
            return business.getString(key);
        }
    }

    /** The word for a value of an enum: {@code ActionStatus.PAUSED} is under {@code ActionStatus.PAUSED}. */
    public String name(Enum<?> value) {
        return value == null ? "" : pattern(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** As in « 31 déc. 2027 »; empty for null. */
    public String date(LocalDate day) {
        return day == null ? "" : days.format(day).replace(' ', '\u00a0');
    }

    /** As in « 31 déc. 2027 à 14:05 », at the given place; empty for null. */
    public String moment(Instant instant, ZoneId zone) {
        return instant == null ? "" : moments.format(instant.atZone(zone));
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
