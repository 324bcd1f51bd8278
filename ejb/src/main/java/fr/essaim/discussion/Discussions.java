// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.discussion;

import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.campaign.RulesOfTheGame;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.idea.deposit.IdeaGate;
import fr.essaim.idea.deposit.IdeaState;
import fr.essaim.moderation.WithdrawalRepository;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
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

/** Gives the discussions of ideas, in as many statements whatever their length. */
@ApplicationScoped
@Transactional
public class Discussions {

    private IdeaGate ideas;
    private CampaignGate gate;
    private RulesOfTheGame rules;
    private Access access;
    private CommentRepository comments;
    private WithdrawalRepository withdrawals;
    private Followers followers;
    private Clock clock;

    protected Discussions() {}

    @Inject
    public Discussions(
            IdeaGate ideas,
            CampaignGate gate,
            RulesOfTheGame rules,
            Access access,
            CommentRepository comments,
            WithdrawalRepository withdrawals,
            Followers followers,
            Clock clock) {
        this.ideas = ideas;
        this.gate = gate;
        this.rules = rules;
        this.access = access;
        this.comments = comments;
        this.withdrawals = withdrawals;
        this.followers = followers;
        this.clock = clock;
    }

    /**
     * @param most how many threads
     * @param whole the threads of which all answers are wanted
     * @throws fr.essaim.RecordNotFoundException when there is no such idea for this visitor
     */
    public DiscussionPage page(Visitor visitor, long ideaId, CommentOrder order, int most, Set<Long> whole) {
        Idea idea = ideas.enter(visitor, ideaId);
        List<Comment> found = comments.threads(idea, order, most + 1);
        List<Comment> threads = found.subList(0, Math.min(most, found.size()));
        List<Comment> answers = comments.answers(threads, DiscussionPage.ANSWERS, whole);
        Map<Long, Integer> counts = comments.answerCounts(threads);
        List<Comment> all = new ArrayList<>(threads);
        all.addAll(answers);
        boolean moderates = ideas.moderates(visitor, idea.campaign());
        CommentReading reading = new CommentReading(
                visitor,
                idea,
                ideas.showsAuthor(visitor, idea),
                moderates,
                clock.instant(),
                comments.supported(
                        visitor.agent(), all.stream().map(Comment::id).toList()),
                withdrawals.current(withdrawn(idea, all)),
                answered(idea, all));
        Map<Long, List<Comment>> byThread = answers.stream()
                .collect(Collectors.groupingBy(answer -> answer.threadId().orElseThrow()));
        boolean open = idea.state() == IdeaState.SUBMITTED && gate.isOpen(idea.campaign(), PhaseKind.DISCUSSION);
        return new DiscussionPage(
                threads.stream()
                        .map(first -> reading.thread(
                                first,
                                byThread.getOrDefault(first.id(), List.of()),
                                counts.getOrDefault(first.id(), 0)))
                        .toList(),
                found.size() > most,
                idea.commentCount(),
                open,
                open && access.allows(visitor, IdeaPermission.CONTRIBUTE, 0),
                !open || rules.hasAccepted(visitor, idea.campaign()),
                moderates,
                idea.isBy(visitor.agent()),
                followers.follows(visitor, idea),
                followers.canFollow(visitor, idea),
                reading.withdrawalOfIdea());
    }

    private static Set<Long> withdrawn(Idea idea, List<Comment> comments) {
        Set<Long> things = comments.stream()
                .filter(comment -> comment.state() == CommentState.WITHDRAWN)
                .map(Comment::id)
                .collect(Collectors.toCollection(HashSet::new));
        if (idea.state() == IdeaState.WITHDRAWN) {
            things.add(idea.id());
        }
        return things;
    }

    /** What the answers answer, also where it is not on the page. */
    private Map<Long, Comment> answered(Idea idea, List<Comment> all) {
        Map<Long, Comment> known = new HashMap<>();
        all.forEach(comment -> known.put(comment.id(), comment));
        Set<Long> missing = all.stream()
                .map(Comment::answersId)
                .flatMap(Optional::stream)
                .filter(id -> !known.containsKey(id))
                .collect(Collectors.toSet());
        comments.all(idea, missing).forEach(comment -> known.put(comment.id(), comment));
        return known;
    }

    /** A comment's text as its writer typed it, to change it: how agents are called is the caller's business. */
    public String text(Visitor visitor, long ideaId, long commentId) {
        Comment comment = comments.get(ideas.enter(visitor, ideaId), commentId);
        if (!comment.canBeChangedBy(visitor.agent(), clock.instant())) {
            throw new InvalidValueException("COMMENT", "comment.too-late");
        }
        return comment.text();
    }
}
