// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.intake;

import fr.essaim.web.intake.Multipart.Piece;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** A field or a file of a body that was kept. */
final class KeptPart implements Part {

    private final Piece piece;
    private final ByteBuffer content;

    KeptPart(Piece piece, ByteBuffer body) {
        this.piece = piece;
        content = body.slice(piece.start(), piece.length());
    }

    @Override
    public InputStream getInputStream() {
        ByteBuffer left = content.duplicate();
        return new InputStream() {
            @Override
            public int read() {
                return left.hasRemaining() ? left.get() & 0xff : -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                if (!left.hasRemaining()) {
                    return length == 0 ? 0 : -1;
                }
                int count = Math.min(length, left.remaining());
                left.get(bytes, offset, count);
                return count;
            }
        };
    }

    @Override
    public String getContentType() {
        return piece.type();
    }

    @Override
    public String getName() {
        return piece.name();
    }

    @Override
    public String getSubmittedFileName() {
        return piece.fileName();
    }

    @Override
    public long getSize() {
        return piece.length();
    }

    @Override
    public void write(String fileName) throws IOException {
        try (InputStream bytes = getInputStream()) {
            Files.copy(bytes, Path.of(fileName));
        }
    }

    @Override
    public void delete() {
        // goes with the request
    }

    @Override
    public String getHeader(String name) {
        return "Content-Type".equalsIgnoreCase(name) ? piece.type() : null;
    }

    @Override
    public Collection<String> getHeaders(String name) {
        String value = getHeader(name);
        return value == null ? List.of() : List.of(value);
    }

    @Override
    public Collection<String> getHeaderNames() {
        return piece.type() == null ? List.of() : List.of("Content-Type");
    }
}
