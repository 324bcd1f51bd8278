// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.discussion;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.RecordKey;
import fr.essaim.history.RecordPort;
import fr.essaim.moderation.Moderated;
import fr.essaim.moderation.ModeratedRecord;
import fr.essaim.moderation.ModeratedText;
import fr.essaim.moderation.ModerationScope;
import fr.essaim.moderation.ModerationTarget;
import fr.essaim.moderation.WithdrawalReason;
import fr.essaim.notice.Notice;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Comments are moderated where the record is that they are about. */
@ApplicationScoped
@Transactional
public class ModeratedComments implements Moderated {

    @Inject
    Instance<Discussed> discussed;

    @Inject
    CommentRepository comments;

    @Override
    public String recordType() {
        return Comment.RECORD_TYPE;
    }

    @Override
    public ModeratedRecord enterForChange(Visitor visitor, RecordKey comment) {
        Discussion discussion =
                comments.discussionOf(comment).orElseThrow(() -> new RecordNotFoundException("comment.not-found"));
        DiscussedRecord subject = RecordPort.of(Discussed.class, discussed, discussion.subject())
                .enterForChange(visitor, discussion.subject());
        return new ModeratedComment(subject, discussion, comments.getForChange(subject, comment.id()));
    }

    @Override
    public Map<Long, ModeratedText> texts(Visitor visitor, Collection<Long> commentIds) {
        return comments.all(visitor.site(), commentIds).stream()
                .collect(Collectors.toMap(Comment::id, Comment::moderatedText));
    }

    private record ModeratedComment(DiscussedRecord subject, Discussion discussion, Comment comment)
            implements ModeratedRecord {

        @Override
        public ModerationTarget target() {
            return discussion.target(comment);
        }

        @Override
        public ModerationScope scope() {
            return subject.scope();
        }

        @Override
        public Set<AgentId> writers() {
            return Set.of(comment.author());
        }

        @Override
        public Set<AgentId> writersToTell() {
            return subject.concerned(writers());
        }

        @Override
        public void checkShown() {
            if (subject.takenBack()) {
                throw new InvalidValueException(Comment.FIELD, "comment.gone");
            }
            comment.checkShown();
        }

        @Override
        public void withdraw(ChangeStamp stamp) {
            comment.withdraw();
            subject.count(-1);
        }

        @Override
        public void restore(ChangeStamp stamp) {
            comment.restore();
            subject.count(1);
        }

        @Override
        public Notice withdrawnNotice(Instant at, WithdrawalReason reason) {
            return subject.commentWithdrawnNotice(comment.id(), at, reason);
        }

        @Override
        public Notice restoredNotice(Instant at) {
            return subject.commentRestoredNotice(comment.id(), at);
        }

        @Override
        public NotAllowedException refusal(Visitor visitor) {
            return subject.refusal(visitor);
        }
    }
}
