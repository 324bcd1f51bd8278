// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.pluto;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;

/** Keeps the bytes that a window writes, for the portal to send. */
final class KeptOutput extends ServletOutputStream {

    private final ByteArrayOutputStream kept;

    KeptOutput(ByteArrayOutputStream kept) {
        this.kept = kept;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        throw new UnsupportedOperationException("Windows are written in one go");
    }

    @Override
    public void write(int value) {
        kept.write(value);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        kept.write(bytes, offset, length);
    }
}
