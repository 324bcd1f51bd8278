// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.campaign;

import java.util.List;

/**
 * Campaigns over some months as a picture, whose width is a thousand.
 *
 * @param declares whether the visitor may declare busy periods
 * @param today where the day is
 * @param holidays public ones, in words
 * @param known how far the school calendar is known
 */
public record CalendarPage(
        boolean declares,
        List<Month> months,
        int today,
        List<Shade> shades,
        List<Row> rows,
        List<Busy> busy,
        List<String> holidays,
        String known) {

    private static final int LANE = 14;

    public record Month(String name, int x) {}

    /** A time when people are busy or away; kind {@code busy} or {@code school}. */
    public record Shade(String kind, int x, int width) {}

    /** A campaign, each phase on a lane of its own. */
    public record Row(long id, String title, String kindName, List<Bar> bars, int lanes) {

        public int height() {
            return lanes * LANE + 4;
        }
    }

    public record Bar(String kind, String name, String dates, int x, int width, int lane) {

        public int y() {
            return lane * LANE + 3;
        }
    }

    public record Busy(long id, String title, String dates) {}
}
