// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.discussion;

import fr.essaim.access.InPerson;
import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.discussion.DiscussedRecord;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.IdeaNotice;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.idea.deposit.IdeaState;
import fr.essaim.moderation.ModerationScope;
import fr.essaim.moderation.WithdrawalReason;
import fr.essaim.notice.Notice;
import fr.essaim.text.InvalidValueException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** One idea, as its discussion asks about it. */
final class DiscussedIdea implements DiscussedRecord {

    private final Idea idea;
    private final DiscussedIdeas services;

    DiscussedIdea(Idea idea, DiscussedIdeas services) {
        this.idea = idea;
        this.services = services;
    }

    @Override
    public RecordKey key() {
        return idea.key();
    }

    @Override
    public PortalSite site() {
        return idea.site();
    }

    @Override
    public ModerationScope scope() {
        return services.scopes.of(idea.campaign());
    }

    @Override
    public long discussionId() {
        return idea.discussionId().orElse(0L);
    }

    @Override
    public void hold(long discussionId) {
        services.repository.hold(idea, discussionId);
    }

    @Override
    public int commentCount() {
        return idea.commentCount();
    }

    @Override
    public void count(int more) {
        services.repository.countComments(idea, more);
    }

    @Override
    public boolean withdrawn() {
        return idea.state() == IdeaState.WITHDRAWN;
    }

    @Override
    public boolean takenBack() {
        return idea.state() == IdeaState.TAKEN_BACK;
    }

    @Override
    public boolean isOpen() {
        return idea.state() == IdeaState.SUBMITTED && services.campaigns.isOpen(idea.campaign(), PhaseKind.DISCUSSION);
    }

    @Override
    public boolean mayWrite(Visitor visitor) {
        return services.access.allows(visitor, IdeaPermission.CONTRIBUTE, 0);
    }

    @Override
    public boolean rulesAccepted(Visitor visitor) {
        return services.rules.hasAccepted(visitor, idea.campaign());
    }

    @Override
    public void checkWriter(Visitor visitor) {
        services.campaigns.checkContributor(visitor);
        services.campaigns.checkOpen(idea.campaign(), PhaseKind.DISCUSSION);
        services.rules.checkAccepted(visitor, idea.campaign());
        if (idea.state() != IdeaState.SUBMITTED) {
            throw new InvalidValueException("COMMENT", "comment.idea-closed");
        }
    }

    @Override
    public void checkSupporter(Visitor visitor) {
        InPerson.check(visitor, "COMMENT");
        checkWriter(visitor);
    }

    @Override
    public boolean unlimited(Visitor visitor) {
        return services.campaigns.isUnlimited(visitor, idea.campaign());
    }

    @Override
    public Set<AgentId> authors() {
        return idea.authors();
    }

    @Override
    public boolean namesAuthors(Visitor visitor) {
        return services.ideas.showsAuthor(visitor, idea);
    }

    @Override
    public Set<AgentId> mentionable(Collection<AgentId> agents) {
        return services.rolls.onAmong(idea.campaign().audienceId(), agents);
    }

    @Override
    public Set<AgentId> concerned(Collection<AgentId> agents) {
        return services.scopes.concerned(idea.campaign(), agents);
    }

    /** All whom the campaign concerns while it is shown, its authors only when it was withdrawn, nobody when it is a draft. */
    @Override
    public Set<AgentId> readers(Collection<AgentId> agents) {
        Set<AgentId> readers = new HashSet<>(agents);
        if (idea.state() != IdeaState.SUBMITTED && idea.state() != IdeaState.MERGED) {
            readers.removeIf(agent -> !withdrawn() || !idea.isBy(agent));
        }
        return concerned(readers);
    }

    @Override
    public Notice commentedNotice() {
        return notice(IdeaNotice.COMMENTED, "commented:" + idea.id() + ":" + services.campaigns.today());
    }

    @Override
    public Notice mentionedNotice(long commentId) {
        return notice(IdeaNotice.MENTIONED, "mentioned:" + commentId);
    }

    @Override
    public Notice commentWithdrawnNotice(long commentId, Instant at, WithdrawalReason reason) {
        return Notice.of(
                IdeaNotice.COMMENT_WITHDRAWN,
                idea.key(),
                IdeaNotice.COMMENT_WITHDRAWN.code() + ":" + commentId + ":" + at,
                idea.number().orElse(0),
                idea.title(),
                reason.ordinal());
    }

    @Override
    public Notice commentRestoredNotice(long commentId, Instant at) {
        return notice(IdeaNotice.COMMENT_RESTORED, IdeaNotice.COMMENT_RESTORED.code() + ":" + commentId + ":" + at);
    }

    private Notice notice(IdeaNotice kind, String once) {
        return Notice.of(kind, idea.key(), once, idea.number().orElse(0), idea.title());
    }

    @Override
    public NotAllowedException refusal(Visitor visitor) {
        return new NotAllowedException(visitor, IdeaPermission.CONTRIBUTE, idea.id());
    }
}
