// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.board;

/**
 * An action as a line of the list, every text ready to be written.
 *
 * @param lead empty without a lead
 * @param group empty without a working group
 * @param late empty unless overdue
 * @param moved empty unless the end has been put off
 * @param progress null when not measured
 * @param reported the day of the latest report, empty when there is none
 * @param weather the name of the confidence's icon
 */
public record ListRow(
        long id,
        int version,
        int number,
        String title,
        String address,
        String axis,
        String group,
        boolean priority,
        String lead,
        String end,
        String late,
        String moved,
        String status,
        String statusName,
        Integer progress,
        String percent,
        String confidence,
        String confidenceName,
        String weather,
        String reported,
        boolean reportable,
        boolean editable) {}
