// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit.list;

import fr.essaim.idea.campaign.Campaign;
import java.util.List;
import java.util.Set;

/**
 * One page of the ideas of a campaign.
 *
 * @param sort the order in which they are, whatever was asked for
 * @param sorts the orders that the campaign offers now
 * @param total under the filter
 * @param all without any filter
 * @param tags that ideas of the campaign bear, the most used first; at most 30
 */
public record IdeaPage(
        Campaign campaign,
        IdeaFilter filter,
        IdeaSort sort,
        Set<IdeaSort> sorts,
        List<IdeaCard> cards,
        long total,
        long all,
        List<String> tags) {

    public int pages() {
        return (int) Math.max(1, (total + IdeaFilter.SIZE - 1) / IdeaFilter.SIZE);
    }
}
