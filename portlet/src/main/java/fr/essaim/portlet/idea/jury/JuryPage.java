// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.jury;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A jury as one of its members, or the campaign's team, sees it; every text ready to be written.
 *
 * @param member whether the visitor sits in the jury
 * @param owed how many ideas the visitor has still to mark, as a sentence; empty for others
 * @param ideas in the order of presentation
 * @param deliberation null before it is opened, and for those who do not sit in the jury
 * @param minutes null likewise
 */
public record JuryPage(
        long campaignId,
        String campaign,
        boolean member,
        String owed,
        List<Idea> ideas,
        List<Member> members,
        String drawn,
        boolean drawable,
        boolean openable,
        String orderAddress,
        Table deliberation,
        Minutes minutes) {

    /** An idea and where the visitor stands with it. */
    public record Idea(String place, String number, String title, String address, String state, String stateName) {}

    /** How far a member has come. */
    public record Member(String name, String part, String progress, boolean done) {}

    /** All marks side by side. */
    public record Table(String opened, List<Row> rows, boolean deciding) {}

    /** An idea in deliberation. */
    public record Row(
            long ideaId,
            String number,
            String title,
            String rank,
            String mean,
            String gap,
            boolean wide,
            String toChair,
            List<Sheet> sheets,
            String decision,
            String reason,
            boolean differs) {}

    /** What one member said: the marks as text. */
    public record Sheet(String juror, String mean, String marks, String remark) {}

    /** The minutes. */
    public record Minutes(
            String hash,
            String drawnUp,
            List<Signature> signatures,
            boolean stale,
            boolean drawable,
            boolean signable,
            String address,
            String textAddress) {}

    /** Who signs; empty moment while it is missing. */
    public record Signature(String name, String at) {}

    /** What is decided, a line for each idea; empty before deliberation. */
    String decided() {
        return deliberation == null
                ? ""
                : deliberation.rows().stream()
                        .map(row -> "%s – %s".formatted(row.decision(), row.title()))
                        .collect(Collectors.joining("\n"));
    }

    /** How far each member is, a line for each. */
    String progress() {
        return members.stream()
                .map(member -> "%s (%s)".formatted(member.name(), member.progress()))
                .collect(Collectors.joining("\n"));
    }
}
