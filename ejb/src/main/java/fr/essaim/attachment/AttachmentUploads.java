// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment;

import fr.essaim.access.Visitor;
import fr.essaim.attachment.inspection.AttachmentRefusedException;
import fr.essaim.attachment.inspection.CheckedFile;
import fr.essaim.attachment.inspection.UploadScanner;
import fr.essaim.history.RecordKey;
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

    @Inject
    Attachments attachments;

    @Inject
    UploadScanner scanner;

    /**
     * @param sentName as the browser told it; cleaned, and given the ending of what the file is
     * @param alternative what an image shows
     * @return number of the attachment
     * @throws AttachmentRefusedException when the file is not taken, or the record has no room for it
     */
    public long add(Visitor visitor, RecordKey record, InputStream content, String sentName, String alternative) {
        attachments.checkRoom(visitor, record);
        UploadScanner counting = file -> {
            attachments.noteReceived(visitor, record, size(file));
            scanner.scan(file);
        };
        try (CheckedFile file = CheckedFile.receive(content, sentName, Attachments.MOST_FILE_BYTES, counting)) {
            return attachments.add(visitor, record, file, alternative);
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
