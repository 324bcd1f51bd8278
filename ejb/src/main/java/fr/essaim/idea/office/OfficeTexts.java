// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.office;

import fr.essaim.directory.StaffMember;
import fr.essaim.text.BundleText;
import fr.essaim.text.Folding;
import java.time.LocalDate;
import java.util.Locale;

/** The words of the files that the back office hands out, and the names of these files. */
public final class OfficeTexts {

    private static final String BUNDLE = "fr.essaim.idea.office.messages";
    private static final int LONGEST_TITLE = 60;

    private final BundleText text;

    public OfficeTexts(Locale locale) {
        text = new BundleText(locale, BUNDLE);
    }

    String get(String key, Object... arguments) {
        return text.text(key, arguments);
    }

    String name(Enum<?> value) {
        return text.text(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** A closed or unknown account is a former member. */
    String person(StaffMember member) {
        return member == null || !member.active() ? text.text("person.former") : member.displayName();
    }

    Locale locale() {
        return text.locale();
    }

    /**
     * A name that a person would give the file, as in {@code idees-mieux-travailler-ensemble-2026-03-15.xlsx}.
     *
     * @param kind {@code ideas}, {@code booklet}, {@code archive} or {@code personal}
     */
    String fileName(String kind, String title, LocalDate day, String extension) {
        String words = Folding.of(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String shortened = words.length() <= LONGEST_TITLE
                ? words
                : words.substring(0, LONGEST_TITLE).replaceAll("-[^-]*$", "");
        return text.text("file." + kind) + (shortened.isEmpty() ? "" : "-" + shortened) + "-" + day + "." + extension;
    }
}
