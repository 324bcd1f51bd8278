// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.notice;

import java.text.DateFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Words notices in one reader's language: French, or English for an English reader. Every portal shows these texts, in
 * its list and in its mails. They are plain text: whoever puts them into HTML escapes them.
 */
public final class NoticeText {

    /** For each kind, the keys {@code <code>.title}, {@code <code>.sentence} and {@code <code>.subject}. */
    public static final String BUNDLE = "fr.essaim.notice.messages";

    private static final String UNKNOWN_KIND = "notice.unknown";

    private final Locale locale;
    private final ResourceBundle bundle;

    public NoticeText(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                locale,
                NoticeText.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** A few words, for lists. */
    public String title(Notice notice) {
        return text(notice, "title");
    }

    /** What happened, as one sentence. */
    public String sentence(Notice notice) {
        return text(notice, "sentence");
    }

    /** The subject of the mail, without line breaks. */
    public String subject(Notice notice) {
        return text(notice, "subject").replaceAll("\\R+", " ");
    }

    /** A notice of a kind that this release does not know still says that there is something to see. */
    private String text(Notice notice, String part) {
        String key = notice.kind() + "." + part;
        if (!bundle.containsKey(key)) {
            return bundle.getString(UNKNOWN_KIND + "." + part);
        }
        MessageFormat pattern = new MessageFormat(bundle.getString(key), locale);
        Format[] formats = pattern.getFormatsByArgumentIndex();
        Object[] arguments = notice.arguments().toArray();
        for (int i = 0; i < Math.min(arguments.length, formats.length); i++) {
            arguments[i] = typed(notice.arguments().get(i), formats[i]);
        }
        return pattern.format(arguments);
    }

    private static Object typed(String argument, Format format) {
        if (format instanceof NumberFormat) {
            return Long.valueOf(argument);
        }
        if (format instanceof DateFormat) {
            return Date.from(LocalDate.parse(argument)
                    .atStartOfDay(ZoneId.systemDefault())
                    .toInstant());
        }
        return argument;
    }
}
