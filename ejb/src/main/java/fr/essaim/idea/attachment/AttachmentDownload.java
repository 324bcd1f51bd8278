// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** An attachment that the visitor may have. Its content is read piece by piece while it is written. */
public final class AttachmentDownload {

    private final IdeaAttachment attachment;
    private final boolean thumbnail;
    private final AttachmentStore store;

    AttachmentDownload(IdeaAttachment attachment, boolean thumbnail, AttachmentStore store) {
        this.attachment = attachment;
        this.thumbnail = thumbnail;
        this.store = store;
    }

    public AttachmentType type() {
        return attachment.type();
    }

    public String name() {
        return attachment.name();
    }

    /** Changes with the content, in quotes as HTTP wants it. */
    public String etag() {
        return '"' + attachment.sha256() + (thumbnail ? "-small" : "") + '"';
    }

    public void writeTo(OutputStream out) throws IOException {
        int position = 0;
        for (Optional<byte[]> piece = piece(0); piece.isPresent(); piece = piece(++position)) {
            out.write(piece.get());
        }
    }

    private Optional<byte[]> piece(int position) {
        return store.piece(attachment.id(), thumbnail, position);
    }
}
