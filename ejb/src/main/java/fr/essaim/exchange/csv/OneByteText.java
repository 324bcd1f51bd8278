// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.csv;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * In which encoding of one byte a sign a text was written: that of Windows, unless another that spreadsheet programs offer
 * puts more letters and signs where words have them.
 */
final class OneByteText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");
    private static final Charset MACINTOSH = Charset.forName("x-MacRoman");
    private static final Charset DOS = Charset.forName("IBM850");
    private static final Map<Charset, String> OTHERS =
            Map.of(MACINTOSH, "Macintosh", DOS, "MS-DOS", LATIN_9, "ISO-8859-15");

    /** Each has letters of other languages where the other has those of French: these count double. */
    private static final Set<Charset> FRENCH_FIRST = Set.of(MACINTOSH, DOS);

    private static final String OF_FRENCH = "àâçéèêëîïôùûœÀÂÇÉÈÊËÎÏÔÙÛŒ’‘«»“”…–—°€™®©·\u00A0";
    private static final char UNKNOWN = '\uFFFD';
    private static final String WITHIN_WORDS = "‘–—\u00AD";
    private static final String NOT_OF_WORDS = "ƒªºþÞðÐı";

    private OneByteText() {}

    /** @param macintosh its line ends are those of old Macintoshes: they win where nothing else decides */
    static Charset charset(Path path, boolean macintosh) throws IOException {
        Charset best = macintosh ? MACINTOSH : WINDOWS;
        int most = fitting(path, best);
        for (Charset charset : List.of(WINDOWS, LATIN_9, MACINTOSH, DOS)) {
            int fitting = fitting(path, charset);
            if (fitting > most) {
                best = charset;
                most = fitting;
            }
        }
        return best;
    }

    /** What people call it; empty for that of Windows, which is expected. */
    static Optional<String> name(Charset charset) {
        return Optional.ofNullable(OTHERS.get(charset));
    }

    private static int fitting(Path path, Charset charset) throws IOException {
        int fitting = 0;
        try (Reader reader = CsvText.reader(path, charset)) {
            int before = -1;
            int sign = reader.read();
            while (sign >= 0) {
                int after = reader.read();
                if (sign > 0x7F) {
                    boolean rare = FRENCH_FIRST.contains(charset) && OF_FRENCH.indexOf(sign) < 0;
                    int fits = fits(before, sign, after);
                    fitting += rare && fits > 0 ? fits : 2 * fits;
                }
                before = sign;
                sign = after;
            }
        }
        return fitting;
    }

    private static int fits(int before, int sign, int after) {
        if (sign == UNKNOWN) {
            return -1;
        }
        boolean letter = Character.isUpperCase(sign) || Character.isLowerCase(sign);
        if (letter && NOT_OF_WORDS.indexOf(sign) < 0) {
            return letterFits(before, sign, after) ? 1 : -1;
        }
        return signFits(before, sign, after);
    }

    private static boolean letterFits(int before, int sign, int after) {
        boolean inWord = Character.isLetter(before) || Character.isLetter(after);
        if (Character.isUpperCase(sign)) {
            return !Character.isLowerCase(before) && (inWord || sign == 'À' || after == '.');
        }
        return sign == 'à' ? !Character.isLetter(after) : inWord && !Character.isUpperCase(after);
    }

    private static int signFits(int before, int sign, int after) {
        boolean follows = Character.isLetter(before);
        boolean precedes = Character.isLetter(after);
        boolean fits =
                switch (sign) {
                    case '’', '´' -> follows;
                    case '½', '¼', '¾' -> Character.isDigit(before);
                    case '«' -> !follows;
                    case '“', '‘' -> !follows && precedes;
                    case '»', '”' -> !precedes;
                    case '…' -> !precedes && after != '.';
                    case '–', '—' -> !follows && !precedes;
                    case '°' -> before == 'N' || before == 'n' || Character.isDigit(before);
                    case '€', '™', '®', '©' -> !precedes;
                    case '\u00A0', '·' -> true;
                    default -> false;
                };
        if (fits) {
            return 1;
        }
        return follows && precedes && WITHIN_WORDS.indexOf(sign) < 0 ? -1 : 0;
    }
}
