// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.discussion;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.RecordKey;
import fr.essaim.history.RecordPort;
import fr.essaim.moderation.Moderation;
import fr.essaim.quota.DailyQuotas;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Comments on records: written, changed and taken back by their writers, supported by others. */
@ApplicationScoped
@Transactional
public class Commenting {

    @Inject
    Instance<Discussed> discussed;

    @Inject
    DiscussionRepository discussions;

    @Inject
    CommentRepository comments;

    @Inject
    Mentions mentions;

    @Inject
    Followers followers;

    @Inject
    Clock clock;

    @Inject
    Moderation moderation;

    @Inject
    DailyQuotas quotas;

    /**
     * Stores a comment; from then on its writer follows the record. One that is sent again is stored once.
     *
     * @return the number of the comment
     * @throws fr.essaim.BusinessException when it is not discussed today, or not by this visitor
     * @throws fr.essaim.quota.QuotaReachedException when the visitor has written enough for today
     * @throws InvalidValueException when it is empty or too long, mentions somebody whom the record does not concern, or
     *     answers what is not shown any more; or when the same form was sent before with something else in it
     */
    public long write(Visitor visitor, RecordKey record, CommentDraft draft) {
        DiscussedRecord entered = enterAsWriter(visitor, record);
        String text = mentions.kept(entered, draft.text(), draft.mentioned());
        if (draft.key() != null) {
            Optional<Comment> before = comments.sentBefore(entered, visitor.agent(), draft.key());
            if (before.isPresent()) {
                return settled(before.get(), text, draft.answers());
            }
        }
        quotas.check(visitor, CommentRepository.A_DAY, entered.unlimited(visitor));
        Comment answered = draft.answers() == null ? null : comments.get(entered, draft.answers());
        Comment comment = new Comment(discussions.opened(entered), answered, text, draft.key(), stamp(visitor));
        comments.add(comment);
        entered.count(1);
        followers.followUnlessMuted(entered, visitor.agent());
        Set<AgentId> mentioned = mentions.tell(entered, comment, Set.of(visitor.agent()));
        Set<AgentId> knowing = new HashSet<>(mentioned);
        knowing.add(visitor.agent());
        followers.tell(entered, entered.commentedNotice(), knowing);
        return comment.id();
    }

    private static long settled(Comment before, String text, Long answers) {
        if (!before.says(text, answers)) {
            throw new InvalidValueException("COMMENT", "comment.sent-before");
        }
        return before.id();
    }

    /**
     * Who is mentioned now and was not before is told.
     *
     * @throws InvalidValueException also when it is someone else's or older than a quarter of an hour
     */
    public void edit(Visitor visitor, RecordKey record, long commentId, String text, Set<AgentId> mentioned) {
        DiscussedRecord entered = enterAsWriter(visitor, record);
        Comment comment = comments.getForChange(entered, commentId);
        Set<AgentId> known = new HashSet<>(CommentText.mentioned(comment.text()));
        known.add(visitor.agent());
        comment.edit(mentions.kept(entered, text, mentioned), stamp(visitor));
        mentions.tell(entered, comment, known);
    }

    /** Possible when the discussion is closed, too. */
    public void takeBack(Visitor visitor, RecordKey record, long commentId) {
        DiscussedRecord entered = enterForChange(visitor, record);
        Comment comment = comments.getForChange(entered, commentId);
        comment.takeBack(stamp(visitor));
        entered.count(-1);
        moderation.setAside(comment.key(), true);
    }

    /** Undoes that, in the same quarter of an hour. */
    public void putBack(Visitor visitor, RecordKey record, long commentId) {
        DiscussedRecord entered = enterAsWriter(visitor, record);
        Comment comment = comments.getForChange(entered, commentId);
        comment.putBack(stamp(visitor));
        entered.count(1);
        moderation.setAside(comment.key(), false);
    }

    /**
     * However often it is asked for, each agent counts once.
     *
     * @param wanted false to support it no longer
     */
    public void support(Visitor visitor, RecordKey record, long commentId, boolean wanted) {
        DiscussedRecord entered =
                RecordPort.of(Discussed.class, discussed, record).enter(visitor, record);
        entered.checkSupporter(visitor);
        Comment comment = comments.getForChange(entered, commentId);
        comment.checkShown();
        comments.support(comment, visitor.agent(), wanted);
    }

    private DiscussedRecord enterAsWriter(Visitor visitor, RecordKey record) {
        DiscussedRecord entered = enterForChange(visitor, record);
        entered.checkWriter(visitor);
        return entered;
    }

    private DiscussedRecord enterForChange(Visitor visitor, RecordKey record) {
        return RecordPort.of(Discussed.class, discussed, record).enterForChange(visitor, record);
    }

    private ChangeStamp stamp(Visitor visitor) {
        return ChangeStamp.now(clock, visitor, ChangeCause.SCREEN);
    }
}
