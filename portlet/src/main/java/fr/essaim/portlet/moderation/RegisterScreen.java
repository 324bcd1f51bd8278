// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.moderation;

import fr.essaim.moderation.RegisterPage;
import java.util.List;

/**
 * The register of withdrawals, every text ready to be written.
 *
 * @param home the page of the record in which it was withdrawn
 * @param reasons the headings over the numbers of a month
 * @param newer null on the first page; so is older on the last
 */
public record RegisterScreen(
        String home,
        RegisterPage figures,
        List<String> reasons,
        List<Month> months,
        List<Entry> entries,
        String newer,
        String older) {

    /** A month: its name, how many for each reason, how many in all, how many restored. */
    public record Month(String month, List<Integer> byReason, int total, int restored) {}

    /** One withdrawal: what, why, who and when, and when it was restored; that may be empty. */
    public record Entry(String what, String reason, String moderator, String when, String restored) {}
}
