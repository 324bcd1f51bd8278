// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit.list;

import fr.essaim.access.Visitor;
import fr.essaim.idea.campaign.Campaign;
import java.util.Collection;
import java.util.Map;

/** Tells what became of ideas, for a mark on their cards. Implemented by the feature that answers them. */
public interface IdeaBadges {

    /**
     * @param key of the portlet's texts
     * @param tone {@code success}, {@code warning}, {@code danger} or {@code neutral}
     */
    record Badge(String key, String tone) {}

    /** Only for ideas that have one which the visitor may see, in one statement whatever their number. */
    Map<Long, Badge> of(Visitor visitor, Campaign campaign, Collection<Long> ideaIds);
}
