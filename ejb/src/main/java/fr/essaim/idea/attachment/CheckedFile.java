// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.attachment;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** A file that may be kept: scanned, of a known type, an image drawn anew with its thumbnail. Gone once closed. */
final class CheckedFile implements Closeable {

    private final TemporaryFile content;
    private final TemporaryFile thumbnail;
    private final AttachmentType type;
    private final String name;

    private CheckedFile(TemporaryFile content, TemporaryFile thumbnail, AttachmentType type, String name) {
        this.content = content;
        this.thumbnail = thumbnail;
        this.type = type;
        this.name = name;
    }

    /**
     * @param sentName as the browser told it
     * @throws AttachmentRefusedException when it is not taken
     */
    static CheckedFile receive(InputStream sent, String sentName, long most, UploadScanner scanner) throws IOException {
        TemporaryFile received = TemporaryFile.create();
        try {
            received.fill(sent, most);
            scanner.scan(received.path());
            String format = FileInspection.imageFormat(received.path());
            if (format == null) {
                AttachmentType type = FileInspection.document(received.path(), sentName);
                return new CheckedFile(received, null, type, FileName.clean(sentName, type));
            }
            return drawn(received, format, sentName);
        } catch (IOException | RuntimeException e) {
            received.close();
            throw e;
        }
    }

    private static CheckedFile drawn(TemporaryFile received, String format, String sentName) throws IOException {
        TemporaryFile image = TemporaryFile.create();
        TemporaryFile thumbnail = TemporaryFile.create();
        try (received) {
            AttachmentType type = ImageCleaning.draw(received.path(), format, image.path(), thumbnail.path());
            return new CheckedFile(image, thumbnail, type, FileName.clean(sentName, type));
        } catch (IOException | RuntimeException e) {
            image.close();
            thumbnail.close();
            throw e;
        }
    }

    Path content() {
        return content.path();
    }

    Optional<Path> thumbnail() {
        return Optional.ofNullable(thumbnail).map(TemporaryFile::path);
    }

    AttachmentType type() {
        return type;
    }

    String name() {
        return name;
    }

    long size() throws IOException {
        return Files.size(content());
    }

    String sha256() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(content()), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
        if (thumbnail != null) {
            thumbnail.close();
        }
    }
}
