// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

/** Where the pages of a sheet's lists begin, each counted from the newest. */
public record SheetPages(int reports, int notes, int changes) {

    public static final SheetPages NEWEST = new SheetPages(0, 0, 0);
}
