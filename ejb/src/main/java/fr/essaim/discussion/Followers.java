// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.discussion;

import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.history.RecordKey;
import fr.essaim.history.RecordPort;
import fr.essaim.notice.Notice;
import fr.essaim.notice.NoticeOutbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who is told of a record: its authors, those who commented it, those who asked for it; no more those who said so, and never
 * anybody whom it does not concern any more.
 */
@ApplicationScoped
@Transactional
public class Followers {

    @Inject
    Instance<Discussed> discussed;

    @Inject
    FollowerRepository followers;

    @Inject
    DiscussionRepository discussions;

    @Inject
    NoticeOutbox outbox;

    @Inject
    Clock clock;

    /** Whether the visitor is told of the record. */
    public boolean follows(Visitor visitor, RecordKey record) {
        return follows(
                visitor, RecordPort.of(Discussed.class, discussed, record).enter(visitor, record));
    }

    boolean follows(Visitor visitor, DiscussedRecord record) {
        return followers
                .find(record.discussionId(), visitor.agent())
                .map(follower -> !follower.muted())
                .orElseGet(() -> record.authors().contains(visitor.agent()));
    }

    /**
     * @param wanted false to be told no more, neither of comments nor of mentions
     * @throws NotAllowedException for those who see the record although it does not concern them
     */
    public void follow(Visitor visitor, RecordKey record, boolean wanted) {
        DiscussedRecord entered =
                RecordPort.of(Discussed.class, discussed, record).enterForChange(visitor, record);
        if (wanted && !canFollow(visitor, entered)) {
            throw entered.refusal(visitor);
        }
        long discussion = discussions.opened(entered);
        followers
                .find(discussion, visitor.agent())
                .ifPresentOrElse(
                        follower -> follower.mute(!wanted, clock.instant()),
                        () -> followers.add(discussion, visitor.agent(), !wanted, clock.instant()));
    }

    boolean canFollow(Visitor visitor, DiscussedRecord record) {
        return !record.concerned(Set.of(visitor.agent())).isEmpty();
    }

    /** The record's row is locked by who calls. */
    void followUnlessMuted(DiscussedRecord record, AgentId agent) {
        long discussion = discussions.opened(record);
        if (followers.find(discussion, agent).isEmpty()) {
            followers.add(discussion, agent, false, clock.instant());
        }
    }

    /** Tells those who follow the record, as far as they may still read it, except those who know already. */
    public void tell(DiscussedRecord record, Notice notice, Set<AgentId> except) {
        Set<AgentId> told = new HashSet<>(followers.following(record.discussionId(), record.authors()));
        told.removeAll(except);
        Map<AgentId, Notice> notices = new HashMap<>();
        record.readers(told).forEach(agent -> notices.put(agent, notice));
        if (!notices.isEmpty()) {
            outbox.add(record.site(), notices);
        }
    }

    /**
     * Those who follow the one record follow the other, unless they said something else about it. The rows of both are locked
     * by who calls.
     */
    public void moveOn(DiscussedRecord from, DiscussedRecord into) {
        if (from.discussionId() != 0) {
            followers.moveOn(from.discussionId(), discussions.opened(into), clock.instant());
        }
        Set<AgentId> authors = new HashSet<>(from.authors());
        authors.removeAll(followers.muted(from.discussionId(), authors));
        authors.forEach(agent -> followUnlessMuted(into, agent));
    }
}
