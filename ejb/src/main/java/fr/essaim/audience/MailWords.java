// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audience;

import fr.essaim.text.Unseen;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of a text among which mail addresses are. What surrounds an address is taken off, what stands inside a word never
 * parts it: a piece of somebody's address may be the address of somebody else.
 */
final class MailWords {

    /** A name may be written right before it. */
    private static final Pattern IN_BRACKETS = Pattern.compile("<([^<>@]{1,300}@[^<>@]{1,300})>");

    private static final String BEFORE = "\"“”„«‹([{<>•·–—";
    private static final String AFTER = "\"“”„»›)]}<>.:!?…";
    private static final String QUOTES = "'’‘";
    private static final Pattern LINK = Pattern.compile("mailto:([^?]*)(\\?.*)?", Pattern.CASE_INSENSITIVE);

    private static final String LETTERS = "[\\p{L}\\p{M}\\p{N}!#$%&'’*+/=?^_`{|}~-]++";
    private static final String LABEL = "[\\p{L}\\p{M}\\p{N}]++(?:-++[\\p{L}\\p{M}\\p{N}]++)*+";
    private static final Pattern MAIL =
            Pattern.compile(LETTERS + "(?:\\." + LETTERS + ")*+@" + LABEL + "(?:\\." + LABEL + ")*+");
    private static final int LONGEST_BEFORE_AT = 64;
    private static final int LONGEST = 254;

    private MailWords() {}

    static Stream<String> of(String text) {
        String seen = seen(text);
        return Stream.of(IN_BRACKETS.matcher(seen).replaceAll(" $1 ").split("[ ,;]+"))
                .map(MailWords::bare)
                .filter(word -> !word.isEmpty());
    }

    /** What a reader sees: every blank is a space, and what is drawn as nothing is nothing. */
    private static String seen(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        Unseen.without(text).codePoints().forEach(character -> {
            int type = Character.getType(character);
            if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                seen.append(' ');
            } else if (type != Character.FORMAT && type != Character.CONTROL) {
                seen.appendCodePoint(character);
            }
        });
        return seen.toString();
    }

    private static String bare(String word) {
        String bare = word;
        String before;
        do {
            before = bare;
            bare = Unseen.trimmedEnd(unbegun(bare), sign -> AFTER.indexOf(sign) >= 0);
            Matcher link = LINK.matcher(bare);
            bare = unquoted(link.matches() ? link.group(1) : bare);
        } while (!bare.equals(before));
        return bare;
    }

    private static String unbegun(String word) {
        int start = 0;
        while (start < word.length() && BEFORE.indexOf(word.charAt(start)) >= 0) {
            start++;
        }
        return word.substring(start);
    }

    /** Single quotes go as a pair: one alone may belong to the address. */
    private static String unquoted(String word) {
        boolean quoted = word.length() > 2
                && QUOTES.indexOf(word.charAt(0)) >= 0
                && QUOTES.indexOf(word.charAt(word.length() - 1)) >= 0;
        return quoted ? word.substring(1, word.length() - 1) : word;
    }

    /** What two spellings of one address have in common. Accents tell addresses apart, though not the words of a search. */
    static String key(String mail) {
        return Normalizer.normalize(mail, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
    }

    static boolean isMail(String word) {
        return word.length() <= LONGEST
                && word.indexOf('@') <= LONGEST_BEFORE_AT
                && MAIL.matcher(word).matches();
    }
}
