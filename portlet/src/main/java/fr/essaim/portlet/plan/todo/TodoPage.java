// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.todo;

import java.util.List;

/**
 * What the visitor owes, every text ready to be written.
 *
 * @param leads whether the visitor leads any action at all
 * @param groups by kind, the most pressing first; none of them empty
 * @param mine address of the list of the visitor's actions
 */
public record TodoPage(boolean leads, String summary, List<Group> groups, String mine) {

    /** What is owed of one kind, and what to do about it. */
    public record Group(String kind, String title, String advice, List<Line> lines) {}

    /** One thing owed on one action; {@code detail} may be empty. */
    public record Line(
            long id,
            int number,
            String title,
            String address,
            String since,
            String detail,
            String status,
            String statusName) {}
}
