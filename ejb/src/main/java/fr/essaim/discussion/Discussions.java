// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.discussion;

import fr.essaim.access.Visitor;
import fr.essaim.history.RecordKey;
import fr.essaim.history.RecordPort;
import fr.essaim.moderation.WithdrawalRepository;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives the discussions of records, in as many statements whatever their length. */
@ApplicationScoped
@Transactional
public class Discussions {

    @Inject
    Instance<Discussed> discussed;

    @Inject
    CommentRepository comments;

    @Inject
    WithdrawalRepository withdrawals;

    @Inject
    Followers followers;

    @Inject
    Clock clock;

    /**
     * @param most how many threads
     * @param whole the threads of which all answers are wanted
     * @throws fr.essaim.RecordNotFoundException when there is no such record for this visitor
     */
    public DiscussionPage page(Visitor visitor, RecordKey record, CommentOrder order, int most, Set<Long> whole) {
        DiscussedRecord entered = enter(visitor, record);
        List<Comment> found = comments.threads(entered, order, most + 1);
        List<Comment> threads = found.subList(0, Math.min(most, found.size()));
        List<Comment> answers = comments.answers(threads, DiscussionPage.ANSWERS, whole);
        Map<Long, Integer> counts = comments.answerCounts(threads);
        List<Comment> all = new ArrayList<>(threads);
        all.addAll(answers);
        boolean moderates = entered.scope().moderates(visitor);
        CommentReading reading = new CommentReading(
                visitor,
                entered,
                entered.namesAuthors(visitor),
                moderates,
                clock.instant(),
                comments.supported(
                        visitor.agent(), all.stream().map(Comment::id).toList()),
                withdrawals.current(withdrawn(entered, all)),
                answered(entered, all));
        Map<Long, List<Comment>> byThread = answers.stream()
                .collect(Collectors.groupingBy(answer -> answer.threadId().orElseThrow()));
        boolean open = entered.isOpen();
        return new DiscussionPage(
                threads.stream()
                        .map(first -> reading.thread(
                                first,
                                byThread.getOrDefault(first.id(), List.of()),
                                counts.getOrDefault(first.id(), 0)))
                        .toList(),
                found.size() > most,
                entered.commentCount(),
                open,
                open && entered.mayWrite(visitor),
                !open || entered.rulesAccepted(visitor),
                moderates,
                entered.authors().contains(visitor.agent()),
                followers.follows(visitor, entered),
                followers.canFollow(visitor, entered),
                reading.withdrawalOfRecord());
    }

    private DiscussedRecord enter(Visitor visitor, RecordKey record) {
        return RecordPort.of(Discussed.class, discussed, record).enter(visitor, record);
    }

    private static Set<Long> withdrawn(DiscussedRecord record, List<Comment> comments) {
        Set<Long> withdrawn = comments.stream()
                .filter(comment -> comment.state() == CommentState.WITHDRAWN)
                .map(Comment::id)
                .collect(Collectors.toCollection(HashSet::new));
        if (record.withdrawn()) {
            withdrawn.add(record.key().id());
        }
        return withdrawn;
    }

    /** What the answers answer, also where it is not on the page. */
    private Map<Long, Comment> answered(DiscussedRecord record, List<Comment> all) {
        Map<Long, Comment> known = new HashMap<>();
        all.forEach(comment -> known.put(comment.id(), comment));
        Set<Long> missing = all.stream()
                .map(Comment::answersId)
                .flatMap(Optional::stream)
                .filter(id -> !known.containsKey(id))
                .collect(Collectors.toSet());
        comments.all(record, missing).forEach(comment -> known.put(comment.id(), comment));
        return known;
    }

    /** A comment's text as its writer typed it, to change it: how agents are called is the caller's business. */
    public String text(Visitor visitor, RecordKey record, long commentId) {
        Comment comment = comments.get(enter(visitor, record), commentId);
        if (!comment.canBeChangedBy(visitor.agent(), clock.instant())) {
            throw new InvalidValueException("COMMENT", "comment.too-late");
        }
        return comment.text();
    }
}
