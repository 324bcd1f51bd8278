// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment;

import fr.essaim.access.Visitor;
import fr.essaim.attachment.inspection.AttachmentRefusedException;
import fr.essaim.attachment.inspection.CheckedFile;
import fr.essaim.attachment.inspection.UploadScanner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Receives files. No transaction is open while one is received, scanned and drawn; only to keep it. */
@ApplicationScoped
public class AttachmentUploads {

    private Attachments attachments;
    private UploadScanner scanner;

    protected AttachmentUploads() {}

    @Inject
    public AttachmentUploads(Attachments attachments, UploadScanner scanner) {
        this.attachments = attachments;
        this.scanner = scanner;
    }

    /**
     * @param sentName as the browser told it; cleaned, and given the ending of what the file is
     * @param alternative what an image shows
     * @return number of the attachment
     * @throws AttachmentRefusedException when the file is not taken, or the idea has no room for it
     */
    public long add(Visitor visitor, long ideaId, InputStream content, String sentName, String alternative) {
        attachments.checkRoom(visitor, ideaId);
        UploadScanner counting = file -> {
            attachments.count(visitor, ideaId, size(file));
            scanner.scan(file);
        };
        try (CheckedFile file = CheckedFile.receive(content, sentName, Attachments.MOST_FILE_BYTES, counting)) {
            return attachments.add(visitor, ideaId, file, alternative);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
