// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.text;

import fr.essaim.BusinessException;
import java.text.DateFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** Sentences of bundles in one language: French, or English for an English reader. Thread-safe. */
public final class BundleText {

    private static final ResourceBundle.Control FRENCH_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final List<ResourceBundle> bundles;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    /**
     * @param loader of the deployment that has the bundles
     * @param names of the bundles, looked into one after the other
     */
    public BundleText(ClassLoader loader, Locale locale, String... names) {
        this.locale = locale;
        this.bundles = Arrays.stream(names)
                .map(name -> ResourceBundle.getBundle(name, locale, loader, FRENCH_ELSE))
                .toList();
    }

    /** @param names of bundles of the business */
    public BundleText(Locale locale, String... names) {
        this(BundleText.class.getClassLoader(), locale, names);
    }

    public Locale locale() {
        return locale;
    }

    public boolean has(String key) {
        return bundles.stream().anyMatch(bundle -> bundle.containsKey(key));
    }

    /** @throws MissingResourceException when no bundle has the key */
    public String text(String key, Object... arguments) {
        return arguments.length == 0 ? pattern(key) : format(key).format(arguments);
    }

    /** The sentence that tells this refusal. */
    public String text(BusinessException refusal) {
        return text(refusal.messageKey(), refusal.arguments());
    }

    /** A sentence whose arguments were kept as text: a pattern that wants numbers or dates gets them. */
    public String told(String key, List<String> arguments) {
        MessageFormat format = format(key);
        Format[] wanted = format.getFormatsByArgumentIndex();
        Object[] typed = arguments.toArray();
        for (int i = 0; i < Math.min(typed.length, wanted.length); i++) {
            typed[i] = typed(arguments.get(i), wanted[i]);
        }
        return format.format(typed);
    }

    private static Object typed(String argument, Format wanted) {
        if (wanted instanceof NumberFormat) {
            return Long.valueOf(argument);
        }
        if (wanted instanceof DateFormat) {
            return Date.from(LocalDate.parse(argument)
                    .atStartOfDay(ZoneId.systemDefault())
                    .toInstant());
        }
        return argument;
    }

    private MessageFormat format(String key) {
        MessageFormat shared = formats.computeIfAbsent(key, any -> new MessageFormat(pattern(any), locale));
        return (MessageFormat) shared.clone();
    }

    private String pattern(String key) {
        for (ResourceBundle bundle : bundles) {
            if (bundle.containsKey(key)) {
                return bundle.getString(key);
            }
        }
        throw new MissingResourceException("No text for " + key, BundleText.class.getName(), key);
    }
}
