// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.moderation;

import fr.essaim.directory.AgentId;
import fr.essaim.history.RecordKey;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was withdrawn in one place, for everybody who sees it. It names moderators, never writers, and tells no text.
 *
 * @param scope the title of the place
 * @param months newest first
 * @param reports how often something was reported
 * @param restored how many withdrawals were undone
 * @param entries newest first
 * @param more whether older ones follow
 */
public record RegisterPage(
        String scope,
        List<Month> months,
        int withdrawn,
        long reports,
        int restored,
        List<Entry> entries,
        boolean more) {

    /** The most entries on a page. */
    public static final int SIZE = 20;

    /** What was withdrawn in a month, restored ones included. */
    public record Month(YearMonth month, Map<WithdrawalReason, Integer> byReason, int total, int restored) {}

    /**
     * One withdrawal.
     *
     * @param number the subject's
     * @param part false for the subject itself, true for what stands under it, as comments do
     */
    public record Entry(
            RecordKey subject,
            int number,
            boolean part,
            WithdrawalReason reason,
            AgentId moderator,
            Instant at,
            Optional<Instant> restoredAt) {}
}
