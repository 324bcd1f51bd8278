// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.moderation;

import fr.essaim.access.Visitor;
import fr.essaim.history.RecordKey;
import fr.essaim.history.RecordPort;
import fr.essaim.moderation.WithdrawalRepository.Registered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The public register of what moderators withdrew. */
@ApplicationScoped
@Transactional
public class WithdrawalRegister {

    @Inject
    Instance<ModerationScopes> scopes;

    @Inject
    WithdrawalRepository withdrawals;

    @Inject
    ModerationLines lines;

    @Inject
    Clock clock;

    /**
     * @param first how many newer entries come before
     * @throws fr.essaim.RecordNotFoundException when there is no such record for this visitor
     */
    public RegisterPage of(Visitor visitor, RecordKey scope, int first) {
        ModerationScope entered =
                RecordPort.of(ModerationScopes.class, scopes, scope).enter(visitor, scope);
        List<Registered> all = withdrawals.registered(entered);
        List<Registered> page =
                all.stream().skip(first).limit(RegisterPage.SIZE).toList();
        Map<RecordKey, ModeratedText> subjects =
                lines.texts(visitor, page.stream().map(Registered::subject).collect(Collectors.toSet()));
        List<RegisterPage.Month> months = months(all);
        return new RegisterPage(
                entered.title(),
                months,
                all.size(),
                withdrawals.countReports(entered),
                months.stream().mapToInt(RegisterPage.Month::restored).sum(),
                page.stream()
                        .filter(one -> subjects.containsKey(one.subject()))
                        .map(one -> entry(one, subjects.get(one.subject()).number()))
                        .toList(),
                all.size() > first + RegisterPage.SIZE);
    }

    private List<RegisterPage.Month> months(List<Registered> all) {
        Map<YearMonth, List<Registered>> byMonth = all.stream()
                .collect(Collectors.groupingBy(
                        one -> YearMonth.from(one.withdrawnAt().atZone(clock.getZone())),
                        () -> new TreeMap<YearMonth, List<Registered>>(Comparator.reverseOrder()),
                        Collectors.toList()));
        return byMonth.entrySet().stream()
                .map(month -> month(month.getKey(), month.getValue()))
                .toList();
    }

    private static RegisterPage.Month month(YearMonth month, List<Registered> withdrawn) {
        Map<WithdrawalReason, Integer> byReason = new EnumMap<>(WithdrawalReason.class);
        withdrawn.forEach(one -> byReason.merge(one.reason(), 1, Integer::sum));
        return new RegisterPage.Month(month, byReason, withdrawn.size(), (int)
                withdrawn.stream().filter(one -> one.restoredAt().isPresent()).count());
    }

    private static RegisterPage.Entry entry(Registered withdrawal, int number) {
        return new RegisterPage.Entry(
                withdrawal.subject(),
                number,
                withdrawal.part(),
                withdrawal.reason(),
                withdrawal.moderator(),
                withdrawal.withdrawnAt(),
                withdrawal.restoredAt());
    }
}
