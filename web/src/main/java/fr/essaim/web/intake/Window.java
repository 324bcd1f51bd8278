// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.intake;

import java.io.IOException;

/** Looks at the bytes of a kept body, of which a stretch lies in memory. */
final class Window {

    private static final int WIDTH = 64 << 10;

    private final Spool body;
    private final int length;
    private final byte[] bytes;
    private int start;
    private int count;

    Window(Spool body) {
        this.body = body;
        length = Math.toIntExact(body.size());
        bytes = new byte[Math.min(WIDTH, length)];
    }

    int length() {
        return length;
    }

    byte get(int place) throws IOException {
        if (place < start || place >= start + count) {
            count = body.read(place, bytes, 0, bytes.length);
            start = place;
        }
        return bytes[place - start];
    }

    void get(int place, byte[] wanted) throws IOException {
        body.read(place, wanted, 0, wanted.length);
    }
}
