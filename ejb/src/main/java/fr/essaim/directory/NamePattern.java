// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.directory;

import fr.essaim.text.Folding;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is typed to find a person. Each word, be it of one letter, has to begin a word of the name, of the job title, or the
 * mail address. Hyphens and apostrophes part words as spaces do; an address stays whole.
 */
public final class NamePattern {

    /** The signs that part words, beside the space, in folded text. */
    public static final String PARTING = "-\u2010\u2012\u2013\u2014'.,;:/()";

    private static final int MOST_WORDS = 10;

    private final List<String> words;

    private NamePattern(List<String> words) {
        this.words = words;
    }

    /** Blank text is a pattern that everybody fits. */
    public static NamePattern of(String typed) {
        return new NamePattern(Folding.words(typed).stream()
                .flatMap(NamePattern::parts)
                .distinct()
                .limit(MOST_WORDS)
                .toList());
    }

    /** A sign alone is looked for as it is: to leave it out would mean everybody. */
    private static Stream<String> parts(String word) {
        if (word.contains("@")) {
            return Stream.of(word);
        }
        List<String> parts = Stream.of(word.split("[" + PARTING + "]"))
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty() ? Stream.of(word) : parts.stream();
    }

    /** Folded, each once. */
    public List<String> words() {
        return words;
    }

    public boolean fits(StaffMember member) {
        return fits(Folding.of(member.displayName() + " " + member.jobTitle()), Folding.of(member.mail()));
    }

    /**
     * @param text the folded name and job title
     * @param mail folded
     */
    public boolean fits(String text, String mail) {
        return words.stream().allMatch(word -> begins(text, word) || mail.startsWith(word));
    }

    /** Whether the name alone has all words: who is so found comes before those of whom the job or the address tells. */
    public boolean names(StaffMember member) {
        return names(Folding.of(member.displayName()));
    }

    /** @param name folded */
    public boolean names(String name) {
        return words.stream().allMatch(word -> begins(name, word));
    }

    private static boolean begins(String text, String word) {
        int at = text.indexOf(word);
        while (at > 0 && !parts(text.charAt(at - 1))) {
            at = text.indexOf(word, at + 1);
        }
        return at >= 0;
    }

    private static boolean parts(char sign) {
        return sign == ' ' || PARTING.indexOf(sign) >= 0;
    }
}
