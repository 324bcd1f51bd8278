// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.moderation;

import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.history.RecordKey;
import fr.essaim.history.RecordPort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What moderators have in front of them, in as many statements whatever its length. */
@ApplicationScoped
@Transactional
public class ModerationQueue {

    @Inject
    Instance<ModerationScopes> scopes;

    @Inject
    WithdrawalRepository withdrawals;

    @Inject
    ModerationLines lines;

    /** What agents reported and no moderator decided on, the most reported first. */
    public ModerationPage reported(Visitor visitor, RecordKey scope, int first) {
        ModerationScope entered = enter(visitor, scope);
        List<WithdrawalRepository.Reported> found = withdrawals.reported(entered, first, ModerationPage.SIZE + 1);
        Map<Long, Integer> counts = found.stream()
                .limit(ModerationPage.SIZE)
                .collect(Collectors.toMap(one -> one.target().record().id(), WithdrawalRepository.Reported::reports));
        Map<Long, List<ModerationLine.Reported>> reports = withdrawals.openReports(counts.keySet()).stream()
                .collect(Collectors.groupingBy(
                        report -> report.target().record().id(),
                        Collectors.mapping(
                                report -> new ModerationLine.Reported(
                                        report.reason(), report.text(), report.reportedAt()),
                                Collectors.toList())));
        List<ModerationLine> page = lines
                .of(
                        visitor,
                        found.stream()
                                .limit(ModerationPage.SIZE)
                                .map(WithdrawalRepository.Reported::target)
                                .toList())
                .stream()
                .map(line -> line.reported(
                        counts.get(line.record().id()),
                        reports.getOrDefault(line.record().id(), List.of())))
                .toList();
        return page(entered, page, found.size() > ModerationPage.SIZE);
    }

    /** What is withdrawn, contested withdrawals first. */
    public ModerationPage withdrawn(Visitor visitor, RecordKey scope, int first) {
        ModerationScope entered = enter(visitor, scope);
        List<Withdrawal> found = withdrawals.inForce(entered, first, ModerationPage.SIZE + 1);
        Map<Long, Withdrawal> page = found.stream()
                .limit(ModerationPage.SIZE)
                .collect(Collectors.toMap(
                        one -> one.target().record().id(), Function.identity(), (one, other) -> other));
        List<ModerationTarget> targets = found.stream()
                .limit(ModerationPage.SIZE)
                .map(Withdrawal::target)
                .toList();
        return page(
                entered,
                lines.of(visitor, targets).stream()
                        .map(line -> line.withdrawn(
                                WithdrawalLine.of(page.get(line.record().id()), false)))
                        .toList(),
                found.size() > ModerationPage.SIZE);
    }

    /**
     * @throws fr.essaim.RecordNotFoundException when there is no such record for this visitor
     * @throws NotAllowedException when the visitor does not moderate there
     */
    public ModerationScope enter(Visitor visitor, RecordKey scope) {
        ModerationScope entered =
                RecordPort.of(ModerationScopes.class, scopes, scope).enter(visitor, scope);
        entered.checkModerator(visitor);
        return entered;
    }

    /** These lines, with what else there is to do. */
    public ModerationPage page(ModerationScope scope, List<ModerationLine> page, boolean more) {
        WithdrawalRepository.Waiting waiting = withdrawals.waiting(scope);
        return new ModerationPage(scope.title(), page, more, waiting.reported(), waiting.contested());
    }
}
