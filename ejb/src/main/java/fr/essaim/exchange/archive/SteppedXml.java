// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.archive;

import fr.essaim.exchange.UploadRefusedException.FileTooExpansive;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * XML in UTF-8 in which no step is long: a text, a tag, a comment. A parser keeps each as a whole, whatever is read of it
 * afterwards, so the bytes are counted before it sees them.
 */
final class SteppedXml extends FilterInputStream {

    /** A cell's text in which each sign takes six bytes, and some more. */
    private static final int LONGEST_STEP = 256 << 10;

    private int step;
    private int before;
    private int last;

    /** What is being read. In a special kind a sign {@code <} begins nothing, and only its own end ends it. */
    private Kind kind = Kind.PLAIN;

    private enum Kind {
        PLAIN,
        INSTRUCTION,
        DECLARATION,
        COMMENT,
        SECTION
    }

    SteppedXml(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int value = in.read();
        if (value >= 0) {
            count(value);
        }
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        for (int i = offset; i < offset + read; i++) {
            count(bytes[i]);
        }
        return read;
    }

    private void count(int value) {
        step++;
        if (kind == Kind.PLAIN) {
            begin(value);
        } else if (kind == Kind.DECLARATION && step == 2) {
            kind = declared(value);
        } else if (value == '>' && ends()) {
            kind = Kind.PLAIN;
        }
        if (step > LONGEST_STEP) {
            throw new FileTooExpansive();
        }
        before = last;
        last = value;
    }

    private void begin(int value) {
        if (value == '<') {
            step = 0;
        } else if (last == '<' && step == 1) {
            kind = value == '?' ? Kind.INSTRUCTION : value == '!' ? Kind.DECLARATION : Kind.PLAIN;
        }
    }

    /** A document type stays a declaration: a workbook has none, and nothing in it would end a step. */
    private static Kind declared(int value) {
        return switch (value) {
            case '-' -> Kind.COMMENT;
            case '[' -> Kind.SECTION;
            default -> Kind.DECLARATION;
        };
    }

    /** Signs that belong to the beginning are none of the end: {@code <?>}, {@code <!-->}, {@code <!--->}. */
    private boolean ends() {
        return switch (kind) {
            case INSTRUCTION -> step >= 3 && last == '?';
            case COMMENT -> step >= 6 && last == '-' && before == '-';
            case SECTION -> last == ']' && before == ']';
            default -> false;
        };
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
