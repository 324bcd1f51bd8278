// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange;

import fr.essaim.BusinessException;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** Sentences of a bundle in French, or English for an English reader. */
public final class ExchangeText {

    public static final String BUNDLE = "fr.essaim.exchange.messages";

    private static final ResourceBundle.Control FRENCH_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final List<ResourceBundle> bundles;

    /** @param bundles base names looked into one after the other, this package's own last */
    public ExchangeText(Locale locale, String... bundles) {
        this.locale = locale;
        this.bundles = Stream.concat(Arrays.stream(bundles), Stream.of(BUNDLE))
                .map(name -> ResourceBundle.getBundle(name, locale, ExchangeText.class.getClassLoader(), FRENCH_ELSE))
                .toList();
    }

    public Locale locale() {
        return locale;
    }

    /** @throws MissingResourceException when no bundle has the key */
    public String text(String key, Object... args) {
        for (ResourceBundle bundle : bundles) {
            if (bundle.containsKey(key)) {
                String pattern = bundle.getString(key);
                return args.length == 0 ? pattern : new MessageFormat(pattern, locale).format(args);
            }
        }
        throw new MissingResourceException("No text for " + key, BUNDLE, key);
    }

    /** The sentence that tells this issue. Its arguments are kept as text; a pattern that wants numbers gets them. */
    public String text(ImportIssue issue) {
        MessageFormat pattern = new MessageFormat(text(issue.reasonKey()), locale);
        Object[] args = issue.args().toArray();
        java.text.Format[] formats = pattern.getFormatsByArgumentIndex();
        for (int i = 0; i < Math.min(args.length, formats.length); i++) {
            if (formats[i] instanceof NumberFormat) {
                args[i] = Long.valueOf(args[i].toString());
            }
        }
        return pattern.format(args);
    }

    /** The sentence that tells this refusal. */
    public String text(BusinessException refusal) {
        return text(refusal.messageKey(), refusal.arguments());
    }
}
