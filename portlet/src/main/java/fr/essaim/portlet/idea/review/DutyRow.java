// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.review;

/** Something that idea boxes want of the visitor, every text ready to be written. */
public record DutyRow(
        String kind,
        String kindName,
        String number,
        String title,
        String campaign,
        String address,
        String due,
        boolean late) {}
