// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.discussion;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.moderation.Withdrawal;
import fr.essaim.moderation.WithdrawalLine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns the comments of one idea into what one visitor may see of them.
 *
 * @param showsAuthor whether the visitor may know who wrote the idea
 * @param supported the comments that the visitor supports
 * @param withdrawals by the number of what was withdrawn
 * @param known all comments that another one answers
 */
record CommentReading(
        Visitor visitor,
        Idea idea,
        boolean showsAuthor,
        boolean moderates,
        Instant now,
        Set<Long> supported,
        Map<Long, Withdrawal> withdrawals,
        Map<Long, Comment> known) {

    CommentThread thread(Comment first, List<Comment> answers, int count) {
        return new CommentThread(line(first), answers.stream().map(this::line).toList(), count - answers.size());
    }

    Optional<WithdrawalLine> withdrawalOfIdea() {
        return Optional.ofNullable(withdrawals.get(idea.id()))
                .map(withdrawal -> WithdrawalLine.of(withdrawal, idea.isBy(visitor.agent())));
    }

    private CommentLine line(Comment comment) {
        boolean mine = comment.isBy(visitor.agent());
        boolean readable = comment.state() == CommentState.SHOWN
                || comment.state() == CommentState.WITHDRAWN && (mine || moderates);
        return new CommentLine(
                comment.id(),
                writer(comment),
                comment.answersId()
                        .filter(answers -> !comment.threadId().equals(Optional.of(answers)))
                        .map(known::get)
                        .map(this::writer),
                comment.writtenAt(),
                comment.edited(),
                comment.state(),
                readable ? CommentText.parts(comment.text()) : List.of(),
                comment.supportCount(),
                supported.contains(comment.id()),
                mine,
                comment.canBeChangedBy(visitor.agent(), now),
                withdrawal(comment, mine));
    }

    private CommentLine.Writer writer(Comment comment) {
        boolean author = idea.isBy(comment.author());
        Optional<AgentId> agent = author && !showsAuthor ? Optional.empty() : Optional.of(comment.author());
        return new CommentLine.Writer(agent, agent.flatMap(any -> comment.impersonator()), author);
    }

    private Optional<WithdrawalLine> withdrawal(Comment comment, boolean mine) {
        return comment.state() != CommentState.WITHDRAWN
                ? Optional.empty()
                : Optional.ofNullable(withdrawals.get(comment.id()))
                        .map(withdrawal -> WithdrawalLine.of(withdrawal, mine))
                        .map(withdrawal -> mine || moderates ? withdrawal : withdrawal.withoutContest());
    }
}
