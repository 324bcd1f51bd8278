// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.moderation;

import fr.essaim.access.Visitor;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The public register of what moderators withdrew. */
@ApplicationScoped
@Transactional
public class WithdrawalRegister {

    private CampaignGate gate;
    private WithdrawalRepository withdrawals;
    private Clock clock;

    protected WithdrawalRegister() {}

    @Inject
    public WithdrawalRegister(CampaignGate gate, WithdrawalRepository withdrawals, Clock clock) {
        this.gate = gate;
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    /**
     * @param first how many newer entries come before
     * @throws fr.essaim.RecordNotFoundException when there is no such campaign for this visitor
     */
    public RegisterPage of(Visitor visitor, long campaignId, int first) {
        Campaign campaign = gate.enter(visitor, campaignId);
        List<Withdrawal> found = withdrawals.all(campaign, first, RegisterPage.SIZE + 1);
        List<RegisterPage.Month> months = months(withdrawals.figures(campaign));
        return new RegisterPage(
                campaign.title(),
                months,
                months.stream().mapToInt(RegisterPage.Month::total).sum(),
                withdrawals.countReports(campaign),
                months.stream().mapToInt(RegisterPage.Month::restored).sum(),
                found.stream()
                        .limit(RegisterPage.SIZE)
                        .map(WithdrawalRegister::entry)
                        .toList(),
                found.size() > RegisterPage.SIZE);
    }

    private List<RegisterPage.Month> months(List<Object[]> figures) {
        Map<YearMonth, List<Object[]>> byMonth = new TreeMap<>(Comparator.reverseOrder());
        figures.forEach(row -> byMonth.computeIfAbsent(
                        YearMonth.from(((Instant) row[0]).atZone(clock.getZone())), any -> new ArrayList<>())
                .add(row));
        return byMonth.entrySet().stream()
                .map(month -> month(month.getKey(), month.getValue()))
                .toList();
    }

    private static RegisterPage.Month month(YearMonth month, List<Object[]> rows) {
        Map<WithdrawalReason, Integer> byReason = new EnumMap<>(WithdrawalReason.class);
        rows.forEach(row -> byReason.merge((WithdrawalReason) row[1], 1, Integer::sum));
        return new RegisterPage.Month(month, byReason, rows.size(), (int)
                rows.stream().filter(row -> row[2] != null).count());
    }

    private static RegisterPage.Entry entry(Withdrawal withdrawal) {
        return new RegisterPage.Entry(
                withdrawal.idea().number().orElse(0),
                withdrawal.commentId().isPresent(),
                withdrawal.reason(),
                withdrawal.moderator(),
                withdrawal.withdrawnAt(),
                withdrawal.restoredAt());
    }
}
