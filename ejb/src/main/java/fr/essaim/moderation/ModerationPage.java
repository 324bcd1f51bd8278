// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.moderation;

import java.util.List;

/**
 * What moderators look at.
 *
 * @param scope the title of what they moderate
 * @param more whether more follow
 * @param reported how many records have open reports
 * @param contested how many withdrawals their writers disagree with
 */
public record ModerationPage(String scope, List<ModerationLine> lines, boolean more, long reported, long contested) {

    /** The most on a page. */
    public static final int SIZE = 20;
}
