// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.vote;

import java.util.List;

/**
 * The results of a vote ready to be shown.
 *
 * @param turnout in one sentence
 * @param publication when they are published, in one sentence; empty once they are
 * @param unreadable that some ballots could not be counted, in one sentence; empty when all could
 * @param envelope what the winners cost, in one sentence; empty without an envelope
 * @param decidable whether the visitor decides where votes cannot
 * @param publishable whether the visitor may set the moment
 */
public record ResultsPage(
        long campaignId,
        String campaign,
        boolean published,
        boolean tooFew,
        String threshold,
        String turnout,
        Integer percent,
        String publication,
        String unreadable,
        String envelope,
        String scoreName,
        boolean costs,
        boolean disputed,
        boolean decidable,
        boolean publishable,
        List<Line> ranking,
        List<Group> groups) {

    /** @param width of the bar, 0 to 100 */
    public record Line(
            long id,
            int rank,
            int number,
            String title,
            String address,
            long score,
            int width,
            String cost,
            String standing,
            String standingName,
            String reason,
            boolean decidable,
            boolean decided) {}

    /** An institution and its departments. Voters and share are « – » where they are not told. */
    public record Group(Row row, List<Row> departments) {}

    public record Row(String name, String onRoll, String voters, String share, Integer percent) {}
}
