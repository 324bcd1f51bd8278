// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange;

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

    /** What began with {@code <!} or {@code <?}, in which a sign {@code <} begins nothing. */
    private boolean special;

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
        if (special) {
            special = !(value == '>' && (last == '?' || last == ']' && before == ']' || last == '-' && before == '-'));
        } else if (value == '<') {
            step = 0;
        } else if (last == '<' && step == 1) {
            special = value == '!' || value == '?';
        }
        if (step > LONGEST_STEP) {
            throw new FileTooExpansive();
        }
        before = last;
        last = value;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
