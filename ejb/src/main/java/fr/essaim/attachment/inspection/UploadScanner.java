// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment.inspection;

import java.nio.file.Path;

/** Looks for malicious content in a file before anything else reads it. */
public interface UploadScanner {

    /**
     * @throws AttachmentRefusedException {@code infected} when something was found, {@code scanner-away} when the scanner
     *     did not answer that nothing was
     */
    void scan(Path file);
}
