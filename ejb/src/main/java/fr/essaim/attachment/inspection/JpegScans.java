// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment.inspection;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * In how many passes a JPEG is drawn. With more than one the decoder keeps the whole picture outside the heap, and goes
 * over it with each: both are bounded before it starts.
 */
final class JpegScans {

    private static final long MOST_PIXELS_IN_PASSES = 25_000_000L;
    private static final long MOST_WORK = 400_000_000L;
    private static final int START_OF_SCAN = 0xDA;
    private static final int PROGRESSIVE = 0xC2;
    private static final int END = 0xD9;

    private JpegScans() {}

    /** @throws AttachmentRefusedException {@code too-many-pixels} or {@code too-expansive} */
    static void check(Path file, long pixels) throws IOException {
        int passes = 0;
        boolean progressive = false;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.readUnsignedShort();
            int marker = marker(in);
            while (marker != END) {
                progressive |= marker == PROGRESSIVE;
                passes += marker == START_OF_SCAN ? 1 : 0;
                in.skipNBytes(Math.max(0, in.readUnsignedShort() - 2));
                marker = marker(in);
            }
        } catch (EOFException cutShort) {
            // the decoder says what it makes of it
        }
        if ((progressive || passes > 1) && pixels > MOST_PIXELS_IN_PASSES) {
            throw new AttachmentRefusedException("too-many-pixels", MOST_PIXELS_IN_PASSES / 1_000_000);
        }
        if (pixels * passes > MOST_WORK) {
            throw new AttachmentRefusedException("too-expansive");
        }
    }

    /** The next one, behind the picture's own bytes, among which 0xFF is followed by 0 or a restart. */
    private static int marker(DataInputStream in) throws IOException {
        while (true) {
            while (in.readUnsignedByte() != 0xFF) {
                // on to the next
            }
            int marker = in.readUnsignedByte();
            while (marker == 0xFF) {
                marker = in.readUnsignedByte();
            }
            if (marker != 0 && (marker < 0xD0 || marker > 0xD7) && marker != 0x01) {
                return marker;
            }
        }
    }
}
