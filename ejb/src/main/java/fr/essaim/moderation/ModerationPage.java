// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.moderation;

import java.util.List;

/**
 * What moderators look at.
 *
 * @param more whether more follow
 * @param reported how many things have open reports
 * @param contested how many withdrawals their writers disagree with
 */
public record ModerationPage(
        String campaign, List<ModerationLine> things, boolean more, long reported, long contested) {

    /** The most on a page. */
    public static final int SIZE = 20;
}
