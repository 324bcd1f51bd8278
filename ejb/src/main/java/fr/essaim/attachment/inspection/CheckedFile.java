// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment.inspection;

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
public final class CheckedFile implements Closeable {

    private final PrivateFolder folder;
    private final AttachmentType type;
    private final String name;

    private CheckedFile(PrivateFolder folder, AttachmentType type, String name) {
        this.folder = folder;
        this.type = type;
        this.name = name;
    }

    /**
     * @param sentName as the browser told it
     * @throws AttachmentRefusedException when it is not taken, or too many others are being looked at
     */
    public static CheckedFile receive(InputStream sent, String sentName, long most, UploadScanner scanner)
            throws IOException {
        PrivateFolder folder = PrivateFolder.create();
        try {
            folder.fill(sent, most);
            scanner.scan(folder.received());
            String name = FileName.bounded(sentName);
            AttachmentType type = InspectionTurns.OF_THE_SERVER.take(() -> new InspectionProcess().look(folder, name));
            return new CheckedFile(folder, type, FileName.clean(name, type));
        } catch (IOException | RuntimeException | Error e) {
            folder.close();
            throw e;
        }
    }

    public Path content() {
        return type.isImage() ? folder.drawn() : folder.received();
    }

    public Optional<Path> thumbnail() {
        return type.isImage() ? Optional.of(folder.small()) : Optional.empty();
    }

    public AttachmentType type() {
        return type;
    }

    public String name() {
        return name;
    }

    public long size() throws IOException {
        return Files.size(content());
    }

    public String sha256() throws IOException {
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
        folder.close();
    }
}
