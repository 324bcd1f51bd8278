// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The encoding and separator of a csv, which the file doesn't say. UTF-16 by its byte order mark, UTF-8 when every byte
 * agrees, else Windows-1252; the separator is the one seen most, outside quotes, in the first lines.
 */
public record CsvText(Charset charset, char separator) {

    private static final int SAMPLE = 16_384;
    private static final char[] SEPARATORS = {';', '\t', ','};

    static CsvText detect(Path path) throws IOException {
        Charset charset = charset(path);
        try (Reader reader = reader(path, charset)) {
            char[] sample = new char[SAMPLE];
            int length = 0;
            for (int read = reader.read(sample); read > 0 && length < SAMPLE; ) {
                length += read;
                read = reader.read(sample, length, SAMPLE - length);
            }
            return new CsvText(charset, separator(sample, length));
        }
    }

    public static boolean isUtf16(byte[] head) {
        return head.length > 1
                && (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE
                        || head[0] == (byte) 0xFE && head[1] == (byte) 0xFF);
    }

    private static Charset charset(Path path) throws IOException {
        byte[] head = new byte[2];
        try (var in = Files.newInputStream(path)) {
            if (in.readNBytes(head, 0, 2) == 2 && isUtf16(head)) {
                return StandardCharsets.UTF_16;
            }
        }
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (Reader reader = new InputStreamReader(Files.newInputStream(path), strict)) {
            char[] buffer = new char[8_192];
            while (reader.read(buffer) >= 0) {
                // only to see whether every byte is UTF-8
            }
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return Charset.forName("windows-1252");
        }
    }

    /** The text from its first character: a byte order mark is left behind. */
    static Reader reader(Path path, Charset charset) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(path), charset));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private static char separator(char[] sample, int length) {
        int[] seen = new int[SEPARATORS.length];
        boolean quoted = false;
        for (int i = 0; i < length; i++) {
            if (sample[i] == '"') {
                quoted = !quoted;
            }
            for (int s = 0; s < SEPARATORS.length && !quoted; s++) {
                seen[s] += sample[i] == SEPARATORS[s] ? 1 : 0;
            }
        }
        int best = 0;
        for (int s = 1; s < seen.length; s++) {
            best = seen[s] > seen[best] ? s : best;
        }
        return SEPARATORS[best];
    }
}
