// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.signin;

import com.nulabinc.zxcvbn.Zxcvbn;
import fr.essaim.text.Folding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a password chosen by its agent must be: {@value #SHORTEST} to {@value #LONGEST} characters of any kind, eight of them
 * outside the words that others know of the agent, and not to be guessed within {@value #FEWEST_GUESSES} tries by somebody who knows the lists of common passwords, sequences, keyboards, and
 * the agent's name (NIST SP 800-63B: length and a blocklist, no composition).
 */
public final class PasswordRules {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 200;

    static final double FEWEST_GUESSES = 1e10;
    static final int FEWEST_OWN = 8;

    /** Further characters cannot make it easier to guess, but take time. */
    private static final int LOOKED_AT = 64;

    /** What French hands and heads come to first, which the lists of the library lack. */
    private static final List<String> COMMON = List.of(
            "motdepasse",
            "azerty",
            "azertyuiop",
            "azertyuiopqsdfghjklm",
            "qsdfghjklm",
            "wxcvbn",
            "bonjour",
            "bienvenue",
            "mairie",
            "agglomeration",
            "collectivite",
            "intranet",
            "essaim",
            "soleil",
            "doudou",
            "chouchou",
            "loulou",
            "jetaime",
            "marseille",
            "france",
            "janvier",
            "fevrier",
            "mars",
            "avril",
            "juin",
            "juillet",
            "aout",
            "septembre",
            "octobre",
            "novembre",
            "decembre",
            "printemps",
            "automne",
            "hiver",
            "administrateur",
            "changezmoi",
            "utilisateur",
            "secret",
            "famille",
            "vacances");

    private final Zxcvbn measure = new Zxcvbn();

    /** Why a password is refused; the sentence stands in the bundle. */
    public enum Problem {
        SHORT,
        LONG,
        GUESSABLE,
        /** Not typed twice alike. */
        DIFFERENT,
        /** The one that there is. */
        SAME
    }

    /** @param about what others know of the agent: login, names, the authority */
    public Optional<Problem> problem(String password, Collection<String> about) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Problem.SHORT);
        }
        if (password.length() > LONGEST) {
            return Optional.of(Problem.LONG);
        }
        List<String> known = known(about);
        if (ownLetters(password, known) < FEWEST_OWN) {
            return Optional.of(Problem.GUESSABLE);
        }
        String begin = password.substring(0, Math.min(password.length(), LOOKED_AT));
        return measure.measure(begin, known).getGuesses() < FEWEST_GUESSES
                ? Optional.of(Problem.GUESSABLE)
                : Optional.empty();
    }

    /** Letters and digits beside the words that others know. */
    private static long ownLetters(String password, List<String> known) {
        String rest = Folding.of(password);
        for (String word : known) {
            rest = rest.replace(word, " ");
        }
        return rest.codePoints().filter(Character::isLetterOrDigit).count();
    }

    /** Folded, the longest first. */
    private static List<String> known(Collection<String> about) {
        List<String> known = new ArrayList<>();
        for (String text : about) {
            String folded = Folding.of(text);
            known.add(folded);
            known.addAll(List.of(folded.split("[^\\p{L}\\p{N}]+")));
        }
        known.addAll(COMMON);
        known.removeIf(word -> word.length() < 3);
        known.sort(Comparator.comparing(String::length).reversed());
        return known;
    }
}
