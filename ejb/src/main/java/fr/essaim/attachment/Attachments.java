// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.attachment.inspection.AttachmentRefusedException;
import fr.essaim.attachment.inspection.CheckedFile;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.RecordKey;
import fr.essaim.history.RecordPort;
import fr.essaim.quota.DailyQuotas;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;

/** The files of a record: its {@link FolderOwner} says who sees them, who adds and removes some. */
@ApplicationScoped
@Transactional
public class Attachments {

    /** Of one record. */
    public static final int MOST_FILES = 5;

    /** One file as it is sent. */
    public static final long MOST_FILE_BYTES = 10L << 20;

    /** All files of one record as they are kept. */
    public static final long MOST_FOLDER_BYTES = 25L << 20;

    @Inject
    Instance<FolderOwner> owners;

    @Inject
    AttachmentRepository store;

    @Inject
    DailyQuotas quotas;

    @Inject
    Clock clock;

    /**
     * In the order in which they were added.
     *
     * @throws RecordNotFoundException when the visitor does not see the record
     */
    public List<Attachment> of(Visitor visitor, RecordKey record) {
        return owner(record)
                .enter(visitor, record)
                .map(folder -> store.of(visitor.site(), folder))
                .orElse(List.of());
    }

    /** Whether the visitor may add and remove files now. */
    public boolean mayChange(Visitor visitor, RecordKey record) {
        return owner(record).mayChange(visitor, record);
    }

    /**
     * @param thumbnail the small picture of an image instead
     * @throws RecordNotFoundException {@code attachment.not-found} when there is none, or the visitor does not see its record
     */
    public AttachmentDownload download(Visitor visitor, long attachmentId, boolean thumbnail) {
        AttachmentRepository.Found found = find(visitor, attachmentId);
        try {
            owner(found.owner()).enter(visitor, found.owner());
        } catch (RecordNotFoundException unseen) {
            throw notFound();
        }
        if (thumbnail && !found.attachment().type().isImage()) {
            throw notFound();
        }
        return new AttachmentDownload(found.attachment(), thumbnail, store, visitor.agent());
    }

    /** @throws NotAllowedException when the visitor may not change the record's files */
    public void remove(Visitor visitor, long attachmentId) {
        AttachmentRepository.Found found = find(visitor, attachmentId);
        owner(found.owner()).enterForChange(visitor, found.owner());
        store.remove(found.attachment());
    }

    /** Before a file is received for nothing: may it be added at all, and is there room? */
    void checkRoom(Visitor visitor, RecordKey record) {
        owner(record)
                .enterToChange(visitor, record)
                .ifPresent(folder -> checkRoom(store.of(visitor.site(), folder), 0));
    }

    /** Counts a file that came in, be it taken in the end or not: it is looked at either way. */
    void noteReceived(Visitor visitor, RecordKey record, long bytes) {
        quotas.countFile(visitor, bytes, owner(record).unlimited(visitor, record));
    }

    /** One after the other for a record, so that together they keep to its limits. */
    long add(Visitor visitor, RecordKey record, CheckedFile file, String alternative) {
        long folder = owner(record).enterForChange(visitor, record);
        try {
            checkRoom(store.of(visitor.site(), folder), file.size());
            Attachment attachment = new Attachment(
                    visitor.site(),
                    folder,
                    file.type(),
                    file.name(),
                    alternative,
                    file.size(),
                    file.sha256(),
                    ChangeStamp.now(clock, visitor, ChangeCause.SCREEN));
            store.add(attachment, file);
            return attachment.id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void checkRoom(List<Attachment> present, long more) {
        if (present.size() >= MOST_FILES) {
            throw new AttachmentRefusedException("too-many", MOST_FILES);
        }
        if (present.stream().mapToLong(Attachment::bytes).sum() + more > MOST_FOLDER_BYTES) {
            throw new AttachmentRefusedException("too-large-together", MOST_FOLDER_BYTES >> 20);
        }
    }

    private FolderOwner owner(RecordKey record) {
        return RecordPort.of(FolderOwner.class, owners, record);
    }

    private AttachmentRepository.Found find(Visitor visitor, long attachmentId) {
        return store.find(visitor.site(), attachmentId).orElseThrow(Attachments::notFound);
    }

    private static RecordNotFoundException notFound() {
        return new RecordNotFoundException("attachment.not-found");
    }
}
