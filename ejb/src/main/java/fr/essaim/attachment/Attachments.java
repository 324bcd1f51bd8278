// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.attachment.inspection.AttachmentRefusedException;
import fr.essaim.attachment.inspection.CheckedFile;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.idea.deposit.IdeaGate;
import fr.essaim.idea.deposit.IdeaState;
import fr.essaim.idea.quota.DailyQuotas;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;

/** The files of an idea: seen by whoever sees the idea, added and removed by its authors as long as it may be written. */
@ApplicationScoped
@Transactional
public class Attachments {

    /** Of one idea. */
    public static final int MOST_FILES = 5;

    /** One file as it is sent. */
    public static final long MOST_FILE_BYTES = 10L << 20;

    /** All files of one idea as they are kept. */
    public static final long MOST_IDEA_BYTES = 25L << 20;

    private IdeaGate gate;
    private CampaignGate campaigns;
    private AttachmentStore store;
    private Clock clock;
    private DailyQuotas quotas;

    protected Attachments() {}

    @Inject
    public Attachments(IdeaGate gate, CampaignGate campaigns, AttachmentStore store, Clock clock, DailyQuotas quotas) {
        this.gate = gate;
        this.campaigns = campaigns;
        this.store = store;
        this.clock = clock;
        this.quotas = quotas;
    }

    /**
     * In the order in which they were added.
     *
     * @throws RecordNotFoundException when the visitor does not see the idea
     */
    public List<Attachment> of(Visitor visitor, long ideaId) {
        gate.enter(visitor, ideaId);
        return store.of(visitor.site(), ideaId);
    }

    /** Whether the visitor may add and remove files now. */
    public boolean mayChange(Visitor visitor, long ideaId) {
        Idea idea = gate.enter(visitor, ideaId);
        return idea.isBy(visitor.agent()) && isOpen(idea);
    }

    /**
     * @param thumbnail the small picture of an image instead
     * @throws RecordNotFoundException {@code attachment.not-found} when there is none, or the visitor does not see its idea
     */
    public AttachmentDownload download(Visitor visitor, long attachmentId, boolean thumbnail) {
        Attachment attachment = find(visitor, attachmentId);
        try {
            gate.enter(visitor, attachment.ideaId());
        } catch (RecordNotFoundException unseen) {
            throw notFound();
        }
        if (thumbnail && !attachment.type().isImage()) {
            throw notFound();
        }
        return new AttachmentDownload(attachment, thumbnail, store, visitor.agent());
    }

    /** @throws NotAllowedException when it is not the visitor's own idea */
    public void remove(Visitor visitor, long attachmentId) {
        Attachment attachment = find(visitor, attachmentId);
        checkMayChange(visitor, gate.enterForChange(visitor, attachment.ideaId()));
        store.remove(attachment);
    }

    /** Before a file is received for nothing: may it be added at all, and is there room? */
    void checkRoom(Visitor visitor, long ideaId) {
        Idea idea = gate.enter(visitor, ideaId);
        checkMayChange(visitor, idea);
        checkRoom(store.of(visitor.site(), ideaId), 0);
    }

    /** @throws fr.essaim.idea.quota.QuotaReachedException when the agent sent many files, or much, in a day */
    void count(Visitor visitor, long ideaId, long bytes) {
        quotas.countFile(visitor, gate.enter(visitor, ideaId).campaign(), bytes);
    }

    /** One after the other for an idea, so that together they keep to its limits. */
    long add(Visitor visitor, long ideaId, CheckedFile file, String alternative) {
        Idea idea = gate.enterForChange(visitor, ideaId);
        checkMayChange(visitor, idea);
        try {
            checkRoom(store.of(visitor.site(), ideaId), file.size());
            Attachment attachment = new Attachment(
                    idea,
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
        if (present.stream().mapToLong(Attachment::bytes).sum() + more > MOST_IDEA_BYTES) {
            throw new AttachmentRefusedException("too-large-together", MOST_IDEA_BYTES >> 20);
        }
    }

    private void checkMayChange(Visitor visitor, Idea idea) {
        if (!idea.isBy(visitor.agent())) {
            throw new NotAllowedException(visitor, IdeaPermission.CONTRIBUTE, idea.id());
        }
        campaigns.checkContributor(visitor);
        if (!isOpen(idea)) {
            campaigns.checkOpen(idea.campaign(), PhaseKind.DEPOSIT);
            throw new AttachmentRefusedException("idea-closed");
        }
    }

    private boolean isOpen(Idea idea) {
        return (idea.state() == IdeaState.DRAFT || idea.state() == IdeaState.SUBMITTED)
                && campaigns.isOpen(idea.campaign(), PhaseKind.DEPOSIT);
    }

    private Attachment find(Visitor visitor, long attachmentId) {
        return store.find(visitor.site(), attachmentId).orElseThrow(Attachments::notFound);
    }

    private static RecordNotFoundException notFound() {
        return new RecordNotFoundException("attachment.not-found");
    }
}
