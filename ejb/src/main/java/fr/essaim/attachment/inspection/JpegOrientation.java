// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment.inspection;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** How the camera was held, from the Exif part of a JPEG: 1 (upright) to 8. Read before that part is dropped. */
final class JpegOrientation {

    private static final int APP1 = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int EXIF = 0x45786966;
    private static final int ORIENTATION = 0x0112;
    private static final int MOST_PARTS = 100;

    private JpegOrientation() {}

    static int of(Path file) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.readUnsignedShort();
            for (int part = 0; part < MOST_PARTS; part++) {
                int marker = in.readUnsignedShort();
                if (marker == START_OF_SCAN) {
                    return 1;
                }
                byte[] content = in.readNBytes(Math.max(0, in.readUnsignedShort() - 2));
                if (marker == APP1
                        && content.length > 14
                        && ByteBuffer.wrap(content).getInt() == EXIF) {
                    return of(ByteBuffer.wrap(content, 6, content.length - 6).slice());
                }
            }
        } catch (IOException | BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return 1;
        }
        return 1;
    }

    private static int of(ByteBuffer tiff) {
        tiff.order(tiff.getShort() == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.position(tiff.getInt(4));
        int entries = tiff.getShort() & 0xFFFF;
        for (int entry = 0; entry < entries; entry++) {
            int at = tiff.position();
            if ((tiff.getShort(at) & 0xFFFF) == ORIENTATION) {
                int value = tiff.getShort(at + 8);
                return value >= 1 && value <= 8 ? value : 1;
            }
            tiff.position(at + 12);
        }
        return 1;
    }
}
