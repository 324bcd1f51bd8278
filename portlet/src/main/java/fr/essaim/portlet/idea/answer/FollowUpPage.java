// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.answer;

import java.util.List;

/**
 * How far the answers of a campaign are, every text ready to be written.
 *
 * @param answering the address of the ideas that wait for answers
 */
public record FollowUpPage(String campaign, String answering, List<Tile> tiles, List<Bar> states, List<Bar> outcomes) {

    public record Tile(String figure, String label, String tone) {}

    /** @param share 0 to 100 of all of its kind */
    public record Bar(String label, long count, int share, String shareText, long done) {}
}
