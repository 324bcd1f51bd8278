// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.moderation;

import fr.essaim.directory.AgentId;
import java.time.Instant;
import java.util.Optional;

/**
 * What stands in the place of something withdrawn.
 *
 * @param text what the moderator added; may be empty
 * @param contest what its writer answered
 * @param contestable whether the visitor wrote it and may still disagree
 */
public record WithdrawalLine(
        WithdrawalReason reason,
        String text,
        AgentId moderator,
        Instant at,
        Optional<String> contest,
        boolean contestable) {

    public static WithdrawalLine of(Withdrawal withdrawal, boolean writer) {
        return new WithdrawalLine(
                withdrawal.reason(),
                withdrawal.text(),
                withdrawal.moderator(),
                withdrawal.withdrawnAt(),
                withdrawal.contestText(),
                writer && withdrawal.contestText().isEmpty());
    }

    /** For those who have no business with the dispute. */
    public WithdrawalLine withoutContest() {
        return new WithdrawalLine(reason, text, moderator, at, Optional.empty(), false);
    }
}
