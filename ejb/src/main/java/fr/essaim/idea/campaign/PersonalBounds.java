// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

import fr.essaim.persistence.PersonalTable;

/** How tables of idea boxes that hold agents' numbers keep to one site, and when what they hold is told. */
public final class PersonalBounds {

    public static final String CAMPAIGN = "campaign_id in (select id from campaign where " + PersonalTable.SITE + ")";
    public static final String IDEA = "idea_id in (select id from idea where " + PersonalTable.SITE + ")";

    /** Its place is {@link PersonalTable.Moment#NOW}. */
    public static final String RESULTS_TOLD = "campaign_id in (select id from campaign where results_at <= ?)";

    /** No draft. */
    public static final String IDEA_SHOWN = "idea_id in (select id from idea where state <> 'DRAFT')";

    /**
     * Selects ideas of the site, of campaigns {@code c} that take ideas or discuss them now. Its places are the company, the
     * site, and twice the day.
     */
    public static final String IDEAS_UNDER_DISCUSSION =
            "select i.id from idea i join campaign c on c.id = i.campaign_id"
                    + " where c.company_id = ? and c.site_id = ? and c.archived_at is null and exists (select 1 from campaign_phase p"
                    + " where p.campaign_id = c.id and p.kind in ('DEPOSIT', 'DISCUSSION') and p.starts_on <= ?"
                    + " and (p.ends_on is null or p.ends_on >= ?))";

    private PersonalBounds() {}
}
