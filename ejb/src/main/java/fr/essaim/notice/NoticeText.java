// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.notice;

import fr.essaim.text.BundleText;
import java.util.Locale;

/**
 * Words notices in one reader's language: French, or English for an English reader. Every portal shows these texts, in
 * its list and in its mails. They are plain text: whoever puts them into HTML escapes them.
 */
public final class NoticeText {

    /** For each kind, the keys {@code <code>.title}, {@code <code>.sentence} and {@code <code>.subject}. */
    public static final String BUNDLE = "fr.essaim.notice.messages";

    private static final String UNKNOWN_KIND = "notice.unknown";

    private final BundleText texts;

    public NoticeText(Locale locale) {
        this.texts = new BundleText(locale, BUNDLE);
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
        return texts.has(key) ? texts.told(key, notice.arguments()) : texts.text(UNKNOWN_KIND + "." + part);
    }
}
