// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.intake;

import fr.essaim.web.intake.Multipart.Piece;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** A field or a file of a body that was kept. */
final class KeptPart implements Part {

    private final Piece piece;
    private final Spool body;

    KeptPart(Piece piece, Spool body) {
        this.piece = piece;
        this.body = body;
    }

    @Override
    public InputStream getInputStream() {
        return body.open(piece.start(), piece.length());
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
