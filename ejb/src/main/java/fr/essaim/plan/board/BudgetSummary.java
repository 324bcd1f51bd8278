// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.board;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * What a set of actions costs.
 *
 * @param euros of those whose budget is known
 * @param known how many these are
 * @param actions how many there are
 */
public record BudgetSummary(long euros, int known, int actions) {

    static BudgetSummary of(Collection<ActionRow> rows) {
        List<Long> budgets =
                rows.stream().map(ActionRow::budget).filter(Objects::nonNull).toList();
        return new BudgetSummary(budgets.stream().mapToLong(Long::longValue).sum(), budgets.size(), rows.size());
    }
}
