// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.csv;

import fr.essaim.exchange.UploadRefusedException.MixedEncoding;
import fr.essaim.exchange.UploadRefusedException.StrayQuote;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The encoding and separator of a csv, which the file doesn't say. UTF-16 by its byte order mark, UTF-8 when every byte
 * agrees, else one of {@link OneByteText}; the separator is the one that makes known headings of a line.
 *
 * @param columns as many as the line of headings has; 0 where none is known
 */
public record CsvText(Charset charset, char separator, int columns) {

    static final char MARK = '\uFEFF';

    private static final int SEARCHED_ROWS = 20;
    private static final String SEPARATORS = ";\t,|";

    /** @throws MixedEncoding when lines of two encodings stand in it */
    static CsvText detect(Path path, Predicate<String> heading) throws IOException {
        Charset charset = charset(path);
        CsvText best = new CsvText(charset, firstSeparator(path, charset), 0);
        long most = 0;
        for (char separator : SEPARATORS.toCharArray()) {
            try (Reader reader = reader(path, charset)) {
                CsvRecords records = new CsvRecords(reader, new CsvText(charset, separator, 0));
                for (int i = 0; i < SEARCHED_ROWS; i++) {
                    Optional<CsvRecord> record = records.next();
                    long known = record.stream()
                            .flatMap(found -> found.fields().stream())
                            .filter(heading)
                            .distinct()
                            .count();
                    if (known > most) {
                        most = known;
                        best = new CsvText(
                                charset, separator, record.get().fields().size());
                    }
                }
            } catch (StrayQuote e) {
                // told when the file is read by the separator that is found
            }
        }
        return best;
    }

    public static boolean isUtf16(byte[] head) {
        return head.length > 1
                && (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE
                        || head[0] == (byte) 0xFE && head[1] == (byte) 0xFF);
    }

    /** Whose encoding it seems to be, where only its words tell. */
    Optional<String> guess() {
        return OneByteText.name(charset);
    }

    private static Charset charset(Path path) throws IOException {
        byte[] head = new byte[2];
        try (var in = Files.newInputStream(path)) {
            if (in.readNBytes(head, 0, 2) == 2 && isUtf16(head)) {
                return StandardCharsets.UTF_16;
            }
        }
        Utf8Scan scan = Utf8Scan.of(path);
        if (scan.isMixed()) {
            throw new MixedEncoding(scan.oddLine());
        }
        return scan.isUtf8() ? StandardCharsets.UTF_8 : OneByteText.charset(path, scan.endsLinesInCarriageReturns());
    }

    /** The text from its first character: a byte order mark is left behind. */
    static Reader reader(Path path, Charset charset) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(path), charset));
        reader.mark(1);
        if (reader.read() != MARK) {
            reader.reset();
        }
        return reader;
    }

    /** Where no heading is known: the separator seen most, outside quotes, in the first line that has one. */
    private static char firstSeparator(Path path, Charset charset) throws IOException {
        int[] seen = new int[SEPARATORS.length()];
        int best = 0;
        try (Reader reader = reader(path, charset)) {
            boolean quoted = false;
            for (int sign = reader.read(); sign >= 0; sign = reader.read()) {
                quoted ^= sign == '"';
                int separator = SEPARATORS.indexOf(sign);
                if (separator >= 0 && !quoted) {
                    best = ++seen[separator] > seen[best] ? separator : best;
                } else if (seen[best] > 0 && !quoted && (sign == '\n' || sign == '\r')) {
                    break;
                }
            }
        }
        return SEPARATORS.charAt(best);
    }
}
