// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment;

import fr.essaim.attachment.inspection.CheckedFile;
import fr.essaim.directory.PortalSite;
import fr.essaim.history.RecordKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Attachments and their content, a piece at a time. Knows no permission: {@link Attachments} asks first. */
@ApplicationScoped
@Transactional
class AttachmentRepository {

    /** Of a file as it lies in the database, in bytes. */
    static final int PIECE = 256 << 10;

    /** More would fill what a database holds in memory of one statement. */
    private static final int PIECES_AT_ONCE = 8;

    @Inject
    EntityManager em;

    /** @param owner the record whose file it is */
    record Found(Attachment attachment, RecordKey owner) {}

    List<Attachment> of(PortalSite site, long folderId) {
        return em.createQuery(
                        "select a from Attachment a where a.companyId = :company and a.siteId = :site"
                                + " and a.folderId = :folder order by a.id",
                        Attachment.class)
                .setParameter("company", site.companyId())
                .setParameter("site", site.siteId())
                .setParameter("folder", folderId)
                .getResultList();
    }

    Optional<Found> find(PortalSite site, long id) {
        return em.createQuery(
                        "select a, f from Attachment a, Folder f where f.id = a.folderId and a.companyId = :company"
                                + " and a.siteId = :site and a.id = :id",
                        Object[].class)
                .setParameter("company", site.companyId())
                .setParameter("site", site.siteId())
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(row -> new Found((Attachment) row[0], ((Folder) row[1]).owner()));
    }

    void add(Attachment attachment, CheckedFile file) throws IOException {
        em.persist(attachment);
        em.flush();
        write(attachment.id(), false, file.content());
        if (file.thumbnail().isPresent()) {
            write(attachment.id(), true, file.thumbnail().get());
        }
    }

    private void write(long id, boolean thumbnail, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            int position = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                em.createNativeQuery("insert into attachment_piece (attachment_id, thumbnail, position, content)"
                                + " values (?, ?, ?, ?)")
                        .setParameter(1, id)
                        .setParameter(2, thumbnail)
                        .setParameter(3, position++)
                        .setParameter(4, piece)
                        .executeUpdate();
            }
        }
    }

    /** Empty after the last one. */
    Optional<byte[]> piece(long id, boolean thumbnail, int position) {
        List<?> found = em.createNativeQuery("select content from attachment_piece"
                        + " where attachment_id = ? and thumbnail = ? and position = ?")
                .setParameter(1, id)
                .setParameter(2, thumbnail)
                .setParameter(3, position)
                .getResultList();
        return found.stream().findFirst().map(byte[].class::cast);
    }

    void remove(Attachment attachment) {
        int position = 0;
        int removed;
        do {
            removed = em.createNativeQuery("delete from attachment_piece where attachment_id = ?"
                            + " and position >= ? and position < ?")
                    .setParameter(1, attachment.id())
                    .setParameter(2, position)
                    .setParameter(3, position + PIECES_AT_ONCE)
                    .executeUpdate();
            position += PIECES_AT_ONCE;
        } while (removed >= PIECES_AT_ONCE);
        em.remove(attachment);
        em.flush();
    }
}
