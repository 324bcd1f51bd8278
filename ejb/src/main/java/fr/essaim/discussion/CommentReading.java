// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.discussion;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.moderation.Withdrawal;
import fr.essaim.moderation.WithdrawalLine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns the comments on one record into what one visitor may see of them.
 *
 * @param namesAuthors whether the visitor may know who wrote the record
 * @param supported the comments that the visitor supports
 * @param withdrawals by the number of what was withdrawn
 * @param known all comments that another one answers
 */
record CommentReading(
        Visitor visitor,
        DiscussedRecord record,
        boolean namesAuthors,
        boolean moderates,
        Instant now,
        Set<Long> supported,
        Map<Long, Withdrawal> withdrawals,
        Map<Long, Comment> known) {

    CommentThread thread(Comment first, List<Comment> answers, int count) {
        return new CommentThread(line(first), answers.stream().map(this::line).toList(), count - answers.size());
    }

    Optional<WithdrawalLine> withdrawalOfRecord() {
        return Optional.ofNullable(withdrawals.get(record.key().id()))
                .map(withdrawal ->
                        WithdrawalLine.of(withdrawal, record.authors().contains(visitor.agent())));
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
        boolean author = record.authors().contains(comment.author());
        Optional<AgentId> agent = author && !namesAuthors ? Optional.empty() : Optional.of(comment.author());
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
