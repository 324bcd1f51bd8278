// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.discussion;

import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.IdeaNotice;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.idea.deposit.IdeaGate;
import fr.essaim.idea.deposit.IdeaRepository;
import fr.essaim.idea.deposit.IdeaState;
import fr.essaim.moderation.Moderated;
import fr.essaim.moderation.ModeratedRecord;
import fr.essaim.moderation.ModeratedText;
import fr.essaim.moderation.ModerationScope;
import fr.essaim.moderation.ModerationTarget;
import fr.essaim.moderation.WithdrawalReason;
import fr.essaim.notice.Notice;
import fr.essaim.text.InvalidValueException;
import fr.essaim.text.RichText;
import fr.essaim.text.TextPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Ideas are reported by whoever reads them and withdrawn by the moderators of their campaign. */
@ApplicationScoped
@Transactional
public class ModeratedIdeas implements Moderated {

    @Inject
    IdeaGate gate;

    @Inject
    IdeaRepository ideas;

    @Inject
    CampaignGate campaigns;

    @Inject
    ModeratedCampaigns scopes;

    @Override
    public String recordType() {
        return Idea.RECORD_TYPE;
    }

    @Override
    public ModeratedRecord enterForChange(Visitor visitor, RecordKey record) {
        Idea idea = gate.enterForChange(visitor, record.id());
        return new ModeratedIdea(idea, scopes);
    }

    @Override
    public Map<Long, ModeratedText> texts(Visitor visitor, Collection<Long> ideaIds) {
        return ideas.findAll(visitor.site(), ideaIds).stream()
                .collect(Collectors.toMap(Idea::id, idea -> text(visitor, idea)));
    }

    /** Where an author is hidden from the visitor, nobody who wrote there is named, not even to another author. */
    private ModeratedText text(Visitor visitor, Idea idea) {
        boolean named = !idea.authorHidden() || campaigns.isTeam(visitor, idea.campaign());
        return new ModeratedText(
                idea.number().orElse(0),
                idea.title(),
                named,
                named ? Optional.of(idea.author()) : Optional.empty(),
                idea.submittedAt().orElse(idea.createdAt()),
                List.of(new TextPart(TextPart.Kind.TEXT, RichText.plain(idea.description()))));
    }

    private record ModeratedIdea(Idea idea, ModeratedCampaigns campaigns) implements ModeratedRecord {

        @Override
        public ModerationScope scope() {
            return campaigns.of(idea.campaign());
        }

        @Override
        public ModerationTarget target() {
            return new ModerationTarget(idea.site(), idea.key(), idea.key(), scope().key());
        }

        @Override
        public Set<AgentId> writers() {
            return idea.authors();
        }

        @Override
        public Set<AgentId> writersToTell() {
            return campaigns.concerned(idea.campaign(), writers());
        }

        @Override
        public void checkShown() {
            if (idea.state() != IdeaState.SUBMITTED && idea.state() != IdeaState.MERGED) {
                throw new InvalidValueException("STATE", "idea.state-changed");
            }
        }

        @Override
        public void withdraw(ChangeStamp stamp) {
            idea.withdraw(stamp);
        }

        @Override
        public void restore(ChangeStamp stamp) {
            idea.showAgain(stamp);
        }

        @Override
        public Notice withdrawnNotice(Instant at, WithdrawalReason reason) {
            return notice(IdeaNotice.WITHDRAWN, at, reason.ordinal());
        }

        @Override
        public Notice restoredNotice(Instant at) {
            return notice(IdeaNotice.RESTORED, at, 0);
        }

        private Notice notice(IdeaNotice kind, Instant at, int reason) {
            return Notice.of(
                    kind,
                    idea.key(),
                    kind.code() + ":" + idea.id() + ":" + at,
                    idea.number().orElse(0),
                    idea.title(),
                    reason);
        }

        @Override
        public NotAllowedException refusal(Visitor visitor) {
            return new NotAllowedException(visitor, IdeaPermission.CONTRIBUTE, idea.id());
        }
    }
}
