// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.discussion;

import fr.essaim.RecordNotFoundException;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.history.RecordKey;
import fr.essaim.moderation.ModerationScope;
import fr.essaim.quota.Quota;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The comments of one record at a time, which {@link Discussed} let the visitor see. */
@ApplicationScoped
@Transactional
public class CommentRepository {

    /** What an agent writes in a day. */
    static final Quota A_DAY = new Quota(
            "quota.comments",
            200,
            "select count(*), min(c.written_at) from discussion_comment c join discussion d on d.id = c.discussion_id"
                    + " where d.company_id = ? and d.site_id = ? and c.author_id = ? and c.written_at > ?");

    private static final String BEGINS_A_THREAD =
            " c.discussionId = :discussion and c.threadId is null and (c.state <> :gone or exists"
                    + " (select r.id from Comment r where r.threadId = c.id and r.state <> :gone))";

    @Inject
    EntityManager em;

    /** A comment and where it stands. */
    record Placed(Discussion discussion, Comment comment) {}

    void add(Comment comment) {
        em.persist(comment);
    }

    /** @throws RecordNotFoundException when the record has no such comment */
    Comment get(DiscussedRecord record, long commentId) {
        return em.createQuery(
                        "select c from Comment c where c.discussionId = :discussion and c.id = :id", Comment.class)
                .setParameter("discussion", record.discussionId())
                .setParameter("id", commentId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RecordNotFoundException("comment.not-found"));
    }

    /** The same with its row locked until the transaction ends, as it stands now. */
    Comment getForChange(DiscussedRecord record, long commentId) {
        em.createNativeQuery("select id from discussion_comment where id = ? for update")
                .setParameter(1, commentId)
                .getResultList();
        Comment comment = get(record, commentId);
        em.refresh(comment);
        return comment;
    }

    /** What this agent's form wrote before, be it taken back since. */
    Optional<Comment> sentBefore(DiscussedRecord record, AgentId author, String formKey) {
        return em.createQuery(
                        "select c from Comment c where c.discussionId = :discussion and c.authorId = :author and c.formKey = :key",
                        Comment.class)
                .setParameter("discussion", record.discussionId())
                .setParameter("author", author.value())
                .setParameter("key", formKey)
                .getResultStream()
                .findFirst();
    }

    /** What begins the threads, without those that were taken back and that nobody answered. */
    List<Comment> threads(DiscussedRecord record, CommentOrder order, int most) {
        String by = order == CommentOrder.NEWEST ? "c.writtenAt desc, c.id desc" : "c.supportCount desc, c.id desc";
        return em.createQuery("select c from Comment c where" + BEGINS_A_THREAD + " order by " + by, Comment.class)
                .setParameter("discussion", record.discussionId())
                .setParameter("gone", CommentState.TAKEN_BACK)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * The answers in these threads, oldest first, without those taken back.
     *
     * @param latest at most so many of each thread, the latest ones
     * @param whole the threads of which all are wanted
     */
    List<Comment> answers(Collection<Comment> threads, int latest, Set<Long> whole) {
        if (threads.isEmpty()) {
            return List.of();
        }
        List<Long> ids = answerIds(threads.stream().map(Comment::id).toList(), latest, whole);
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select c from Comment c where c.id in :ids order by c.writtenAt, c.id", Comment.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    private List<Long> answerIds(List<Long> threads, int latest, Set<Long> whole) {
        var query = em.createNativeQuery("select id, thread_id, place from (select id, thread_id, row_number() over"
                + " (partition by thread_id order by written_at desc, id desc) as place from discussion_comment where state <> ?"
                + " and thread_id in (" + String.join(",", Collections.nCopies(threads.size(), "?"))
                + ")) ranked where place <= ? or thread_id in ("
                + String.join(",", Collections.nCopies(Math.max(1, whole.size()), "?")) + ")");
        int place = 1;
        query.setParameter(place++, CommentState.TAKEN_BACK.name());
        for (Long thread : threads) {
            query.setParameter(place++, thread);
        }
        query.setParameter(place++, latest);
        for (Long thread : whole.isEmpty() ? Set.of(0L) : whole) {
            query.setParameter(place++, thread);
        }
        List<Long> ids = new ArrayList<>();
        for (Object row : query.getResultList()) {
            ids.add(((Number) ((Object[]) row)[0]).longValue());
        }
        return ids;
    }

    /** Those of the record's comments. */
    List<Comment> all(DiscussedRecord record, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select c from Comment c where c.discussionId = :discussion and c.id in :ids",
                                Comment.class)
                        .setParameter("discussion", record.discussionId())
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** Those of the site. */
    List<Comment> all(PortalSite site, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select c from Comment c, Discussion d where d.id = c.discussionId"
                                        + " and d.companyId = :company and d.siteId = :site and c.id in :ids",
                                Comment.class)
                        .setParameter("company", site.companyId())
                        .setParameter("site", site.siteId())
                        .setParameter("ids", ids)
                        .getResultList();
    }

    Optional<Discussion> discussionOf(RecordKey comment) {
        return em.createQuery(
                        "select d from Comment c, Discussion d where d.id = c.discussionId and c.id = :comment",
                        Discussion.class)
                .setParameter("comment", comment.id())
                .getResultStream()
                .findFirst();
    }

    /** Of all that is moderated there, the latest first. */
    List<Placed> latest(ModerationScope scope, int first, int size) {
        return em.createQuery(
                        "select d, c from Comment c, Discussion d where d.id = c.discussionId and d.scopeType = :type"
                                + " and d.scopeId = :scope and d.companyId = :company and d.siteId = :site"
                                + " and c.state = :shown order by c.writtenAt desc, c.id desc",
                        Object[].class)
                .setParameter("type", scope.key().type())
                .setParameter("scope", scope.key().id())
                .setParameter("company", scope.site().companyId())
                .setParameter("site", scope.site().siteId())
                .setParameter("shown", CommentState.SHOWN)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultStream()
                .map(row -> new Placed((Discussion) row[0], (Comment) row[1]))
                .toList();
    }

    /** How many answers each of these threads has, without those taken back. */
    Map<Long, Integer> answerCounts(Collection<Comment> threads) {
        Map<Long, Integer> counts = new HashMap<>();
        if (!threads.isEmpty()) {
            em.createQuery(
                            "select c.threadId, count(c) from Comment c where c.threadId in :threads"
                                    + " and c.state <> :gone group by c.threadId",
                            Object[].class)
                    .setParameter("threads", threads.stream().map(Comment::id).toList())
                    .setParameter("gone", CommentState.TAKEN_BACK)
                    .getResultList()
                    .forEach(row -> counts.put((Long) row[0], ((Number) row[1]).intValue()));
        }
        return counts;
    }

    /** Which of these comments the agent supports. */
    Set<Long> supported(AgentId agent, Collection<Long> comments) {
        return comments.isEmpty()
                ? Set.of()
                : new HashSet<>(em.createQuery(
                                "select s.recordId from CommentSupport s where s.agentId = :agent"
                                        + " and s.recordId in :comments",
                                Long.class)
                        .setParameter("agent", agent.value())
                        .setParameter("comments", comments)
                        .getResultList());
    }

    /** The comment's row is locked by who calls, so that nobody supports twice. */
    void support(Comment comment, AgentId agent, boolean wanted) {
        CommentSupport present = em.find(CommentSupport.class, new AgentKey(comment.id(), agent.value()));
        if ((present != null) == wanted) {
            return;
        }
        if (wanted) {
            em.persist(new CommentSupport(comment, agent));
        } else {
            em.remove(present);
        }
        em.flush();
        em.createNativeQuery("update discussion_comment set support_count = support_count + ? where id = ?")
                .setParameter(1, wanted ? 1 : -1)
                .setParameter(2, comment.id())
                .executeUpdate();
    }
}
