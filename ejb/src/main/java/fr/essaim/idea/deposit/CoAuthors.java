// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.Access;
import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.idea.IdeaNotice;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignRepository;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.notice.Notice;
import fr.essaim.notice.NoticeOutbox;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** Who signs an idea together: colleagues are invited, and sign once they have said yes. */
@ApplicationScoped
@Transactional
public class CoAuthors {

    @Inject
    IdeaRepository ideas;

    @Inject
    IdeaGate ideaGate;

    @Inject
    CampaignGate gate;

    @Inject
    CampaignRepository campaigns;

    @Inject
    IdeaRecorder recorder;

    @Inject
    NoticeOutbox outbox;

    @Inject
    Access access;

    @Inject
    Clock clock;

    /**
     * Invites a colleague, who is told, while ideas may be deposited.
     *
     * @throws InvalidValueException when the colleague is not in the campaign's audience, signs it already, or too many do
     */
    public void invite(Visitor visitor, long ideaId, AgentId colleague) {
        Idea idea = own(visitor, ideaId);
        gate.checkOpen(idea.campaign(), PhaseKind.DEPOSIT);
        if (!campaigns.onRoll(idea.campaign(), colleague)) {
            throw new InvalidValueException(IdeaRecorder.CO_AUTHORS, "idea.co-author-outside");
        }
        ChangeStamp stamp = stamp(visitor);
        idea.invite(colleague, stamp);
        tell(colleague, IdeaNotice.CO_AUTHOR_INVITED, idea, stamp);
    }

    /** Takes an invitation back, or a colleague's name off. Authors may take off themselves: they leave. */
    public void remove(Visitor visitor, long ideaId, AgentId colleague) {
        Idea idea = own(visitor, ideaId);
        if (colleague.equals(idea.author())) {
            throw new InvalidValueException(IdeaRecorder.CO_AUTHORS, "idea.author-stays");
        }
        if (!colleague.equals(visitor.agent()) && !idea.author().equals(visitor.agent())) {
            throw new NotAllowedException(visitor, IdeaPermission.CONTRIBUTE, ideaId);
        }
        ChangeStamp stamp = stamp(visitor);
        if (!idea.uninvite(colleague, stamp)) {
            recorder.changed(idea, idea.leave(colleague, stamp), stamp);
        }
    }

    /** Whether the invited colleague signs it; the author is told. */
    public void answer(Visitor visitor, long ideaId, boolean accepted) {
        access.check(visitor, IdeaPermission.CONTRIBUTE, 0);
        Idea idea = ideas.findForChange(visitor.site(), ideaId)
                .filter(found -> found.invited().contains(visitor.agent()) && !found.discarded())
                .filter(found -> gate.enter(visitor, found.campaign().id()) != null)
                .orElseThrow(() -> new RecordNotFoundException("idea.not-found"));
        ChangeStamp stamp = stamp(visitor);
        idea.uninvite(visitor.agent(), stamp);
        if (accepted) {
            recorder.changed(idea, idea.join(visitor.agent(), stamp), stamp);
            gate.touch(idea.campaign());
        }
        tell(idea.author(), accepted ? IdeaNotice.CO_AUTHOR_JOINED : IdeaNotice.CO_AUTHOR_DECLINED, idea, stamp);
    }

    private Idea own(Visitor visitor, long ideaId) {
        Idea idea = ideaGate.enterForChange(visitor, ideaId);
        if (!idea.isBy(visitor.agent())) {
            throw new NotAllowedException(visitor, IdeaPermission.CONTRIBUTE, ideaId);
        }
        gate.checkContributor(visitor);
        return idea;
    }

    private ChangeStamp stamp(Visitor visitor) {
        return ChangeStamp.now(clock, visitor, ChangeCause.SCREEN);
    }

    private void tell(AgentId agent, IdeaNotice kind, Idea idea, ChangeStamp stamp) {
        String key = kind.code() + ":" + idea.id() + ":" + stamp.at();
        if (campaigns.concerns(idea.campaign(), agent)) {
            outbox.add(idea.site(), Map.of(agent, Notice.of(kind, idea.key(), key, idea.title())));
        }
    }
}
