// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.office;

import fr.essaim.portlet.chart.ChartTable;
import java.util.List;

/**
 * A campaign as its team finds it, every text ready to be written.
 *
 * @param state opened or not, with the day
 * @param chart what was done week by week; null before the opening
 * @param secrecy why some numbers are not told; empty when all are
 */
public record OfficePage(
        long campaignId,
        String title,
        String state,
        boolean organiser,
        List<Figure> figures,
        List<Waiting> waiting,
        ChartTable chart,
        List<Share> shares,
        String secrecy,
        List<Download> downloads) {

    public record Figure(String kind, String figure, String label) {}

    /** Something that waits for somebody, and where to do it. */
    public record Waiting(String figure, String label, String address, boolean pressing) {}

    /**
     * How many of an institution took part.
     *
     * @param percent null when it is not told
     */
    public record Share(String name, Integer percent, String text) {}

    public record Download(String label, String hint, String address, String icon) {}
}
