// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Every byte of a text looked at as UTF-8: whether all of them are, none beyond ASCII is, or some lines are not. */
final class Utf8Scan {

    private static final int BUFFER = 8_192;

    private final Lines sound = new Lines();
    private final Lines broken = new Lines();
    private int chance;
    private boolean marked;
    private boolean telling;
    private boolean lineFeeds;
    private int line = 1;
    private char last;

    private Utf8Scan() {}

    /** The lines that have signs of one kind. */
    private static final class Lines {

        private int signs;
        private int count;
        private int first;
        private int latest;

        void add(int line) {
            signs++;
            if (line != latest) {
                count++;
                latest = line;
                first = first == 0 ? line : first;
            }
        }
    }

    static Utf8Scan of(Path path) throws IOException {
        Utf8Scan scan = new Utf8Scan();
        try (InputStream in = Files.newInputStream(path)) {
            scan.read(in);
        }
        return scan;
    }

    boolean isUtf8() {
        return broken.signs == 0 && (marked || chance == 0 || sound.signs > 0);
    }

    /** Lines of two encodings stand in one file. */
    boolean isMixed() {
        return !isUtf8() && (marked || telling || sound.signs > broken.signs);
    }

    /** The first line that is not written as most of the others are. */
    int oddLine() {
        return marked || sound.count == 0 || broken.count <= sound.count ? broken.first : sound.first;
    }

    /** Lines end as they did on the first Macintosh. */
    boolean endsLinesInCarriageReturns() {
        return line > 1 && !lineFeeds;
    }

    private void read(InputStream in) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer text = CharBuffer.allocate(BUFFER);
        boolean end = false;
        while (!end) {
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            end = read < 0;
            bytes.position(bytes.position() + Math.max(0, read)).flip();
            CoderResult result;
            do {
                result = decoder.decode(bytes, text, end);
                look(text.flip());
                text.clear();
                if (result.isError()) {
                    broken.add(line);
                    bytes.position(bytes.position() + result.length());
                }
            } while (!result.isUnderflow());
            bytes.compact();
        }
    }

    private void look(CharBuffer text) {
        while (text.hasRemaining()) {
            char sign = text.get();
            if (sign == '\r' || sign == '\n' && last != '\r') {
                line++;
            }
            lineFeeds |= sign == '\n';
            if (sign == CsvText.MARK) {
                marked = true;
            } else if (isOfOtherAlphabet(sign) && Character.isLetter(last)) {
                chance++;
            } else if (sign > 0x7F) {
                sound.add(line);
                telling |= tells(sign);
            }
            last = sign > 0x7F ? 0 : sign;
        }
    }

    /**
     * After a letter of ours it is a chance of bytes: on a Macintosh those of an apostrophe and é, in Windows-1252 those of
     * É and a no-break space.
     */
    private static boolean isOfOtherAlphabet(char sign) {
        return sign >= 0x250 && sign < 0x2B0 || sign >= 0x370 && sign < 0x800;
    }

    /** French uses it, and its bytes make no sense in another encoding. */
    private static boolean tells(char sign) {
        return sign <= 0xFF
                || sign >= 0x300 && sign < 0x370
                || sign >= 0x2010 && sign <= 0x2026
                || "œŒ€".indexOf(sign) >= 0;
    }
}
