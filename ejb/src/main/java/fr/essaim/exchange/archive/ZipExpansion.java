// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Expands the entries of a zip once, counts them, and throws them away: sizes written in a zip may lie. */
public final class ZipExpansion {

    private static final long RATIO_LOOKED_AT_BEYOND = 1L << 20;

    private final ZipFile zip;
    private final long allowed;
    private final int ratio;
    private final Supplier<? extends RuntimeException> tooMuch;
    private long expanded;

    /**
     * @param allowed bytes of all entries together
     * @param ratio how many times its compressed size an entry of more than one mebibyte may have
     * @param tooMuch the refusal of a zip that is beyond
     */
    public ZipExpansion(ZipFile zip, long allowed, int ratio, Supplier<? extends RuntimeException> tooMuch) {
        this.zip = zip;
        this.allowed = allowed;
        this.ratio = ratio;
        this.tooMuch = tooMuch;
    }

    /** @throws IOException when the entry is damaged */
    public void count(ZipEntry entry) throws IOException {
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] buffer = new byte[8_192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                expanded += read;
                boolean bomb = size > RATIO_LOOKED_AT_BEYOND && size / ratio > Math.max(1, entry.getCompressedSize());
                if (expanded > allowed || bomb) {
                    throw tooMuch.get();
                }
            }
        }
    }
}
