// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit;

import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.attachment.FolderOwner;
import fr.essaim.attachment.Folders;
import fr.essaim.attachment.inspection.AttachmentRefusedException;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.campaign.PhaseKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The files of an idea: seen by whoever sees the idea, added and removed by its authors as long as it may be written. */
@ApplicationScoped
@Transactional
public class IdeaFolder implements FolderOwner {

    @Inject
    IdeaGate gate;

    @Inject
    CampaignGate campaigns;

    @Inject
    IdeaRepository ideas;

    @Inject
    Folders folders;

    @Override
    public String recordType() {
        return Idea.RECORD_TYPE;
    }

    @Override
    public Optional<Long> enter(Visitor visitor, RecordKey record) {
        return gate.enter(visitor, record.id()).folderId();
    }

    @Override
    public Optional<Long> enterToChange(Visitor visitor, RecordKey record) {
        Idea idea = gate.enter(visitor, record.id());
        checkMayChange(visitor, idea);
        return idea.folderId();
    }

    @Override
    public long enterForChange(Visitor visitor, RecordKey record) {
        Idea idea = gate.enterForChange(visitor, record.id());
        checkMayChange(visitor, idea);
        return idea.folderId().orElseGet(() -> {
            long folderId = folders.create(idea.site(), idea.key());
            ideas.keepFolder(idea, folderId);
            return folderId;
        });
    }

    @Override
    public boolean mayChange(Visitor visitor, RecordKey record) {
        Idea idea = gate.enter(visitor, record.id());
        return idea.isBy(visitor.agent()) && isOpen(idea);
    }

    @Override
    public boolean unlimited(Visitor visitor, RecordKey record) {
        return campaigns.isUnlimited(visitor, gate.enter(visitor, record.id()).campaign());
    }

    private void checkMayChange(Visitor visitor, Idea idea) {
        if (!idea.isBy(visitor.agent())) {
            throw new NotAllowedException(visitor, IdeaPermission.CONTRIBUTE, idea.id());
        }
        campaigns.checkContributor(visitor);
        if (!isOpen(idea)) {
            campaigns.checkOpen(idea.campaign(), PhaseKind.DEPOSIT);
            throw new AttachmentRefusedException("closed");
        }
    }

    private boolean isOpen(Idea idea) {
        return (idea.state() == IdeaState.DRAFT || idea.state() == IdeaState.SUBMITTED)
                && campaigns.isOpen(idea.campaign(), PhaseKind.DEPOSIT);
    }
}
