// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.moderation;

import fr.essaim.directory.AgentId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was withdrawn in a campaign, for everybody in its audience. It names moderators, never writers, and tells no text.
 *
 * @param months newest first
 * @param reports how often something was reported
 * @param restored how many withdrawals were undone
 * @param entries newest first
 * @param more whether older ones follow
 */
public record RegisterPage(
        String campaign,
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
     * @param number of the idea
     * @param comment false for the idea itself
     */
    public record Entry(
            int number,
            boolean comment,
            WithdrawalReason reason,
            AgentId moderator,
            Instant at,
            Optional<Instant> restoredAt) {}
}
