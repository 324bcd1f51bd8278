// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.moderation;

import java.util.List;

/**
 * Something in front of its moderators, ready to be shown.
 *
 * @param thing as pages name it
 * @param kind what it is and of which record
 * @param address of the record's page
 * @param text safe HTML
 * @param reported how many agents; empty when none
 * @param withdrawal safe HTML; empty unless withdrawn
 * @param contest what its writer answers; may be empty
 */
public record ModerationRow(
        String thing,
        String kind,
        String title,
        String address,
        String who,
        String when,
        String text,
        String reported,
        List<Report> reports,
        String withdrawal,
        String contest) {

    /** Why somebody reported it; the remark may be empty. */
    public record Report(String reason, String when, String text) {}
}
