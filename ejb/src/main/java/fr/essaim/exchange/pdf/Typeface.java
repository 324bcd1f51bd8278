// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Which signs the printed typeface has, and what is printed in place of those that it lacks. */
final class Typeface {

    private static final String FILE = "/liberation/LiberationSans-%s.ttf";
    private static final List<CmapLookup> STYLES = List.of("Regular", "Bold", "Italic", "BoldItalic").stream()
            .map(Typeface::signs)
            .toList();

    /** Signs of word processors and lists, each with a close one that the typeface has. */
    private static final Map<Integer, String> CLOSE = close(
            "\u2010\u2011\u2043=-",
            "\u2212=\u2013",
            "\u2713\u2714\u2705\u2611=\u221A",
            "\u2717\u2718\u274C\u2716\u2612=\u00D7",
            "\u27A1\u27A2\u27A4\u2794\u279C\u21D2\u21E8\u25B6=\u2192",
            "\u2610\u25FB\u2751=\u25A1",
            "\u2022\u25AA\u25CF\u25C6\u2756\u2666=\u2022",
            "\u2605\u2606\u2B50=*");

    /** Where Word and its symbol typefaces have their bullets. */
    private static final int FIRST_SYMBOL = 0xF000;

    private static final int LAST_SYMBOL = 0xF0FF;

    private Typeface() {}

    /** The name of the resource that holds a style of it. */
    static String file(String style) {
        return FILE.formatted(style);
    }

    private static CmapLookup signs(String style) {
        try (InputStream in = Typeface.class.getResourceAsStream(file(style));
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Integer, String> close(String... lines) {
        return List.of(lines).stream()
                .flatMap(line -> line.substring(0, line.indexOf('='))
                        .codePoints()
                        .boxed()
                        .map(sign -> Map.entry(sign, line.substring(line.indexOf('=') + 1))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The text with a close sign in place of each that the typeface lacks; pictures that nothing comes close to are left out. */
    static String printable(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder printed = new StringBuilder(composed.length());
        composed.codePoints().forEach(sign -> printed.append(has(sign) ? Character.toString(sign) : instead(sign)));
        return printed.toString();
    }

    private static boolean has(int sign) {
        return sign < ' ' || STYLES.stream().allMatch(style -> style.getGlyphId(sign) != 0);
    }

    private static String instead(int sign) {
        String close = CLOSE.get(sign);
        if (close != null) {
            return close;
        }
        if (sign >= FIRST_SYMBOL && sign <= LAST_SYMBOL) {
            return "\u2022";
        }
        if (Character.isSpaceChar(sign)) {
            return sign == 0x202F || sign == 0x2007 ? "\u00A0" : " ";
        }
        String parts = Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKD);
        // Rich text is markup: a sign must not become one of its own
        if (parts.codePoints().allMatch(part -> has(part) && "<>&\"'".indexOf(part) < 0)) {
            return parts;
        }
        return Character.isLetterOrDigit(sign) ? "\u25A1" : "";
    }
}
