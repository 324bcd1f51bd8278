// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.discussion;

import fr.essaim.moderation.ModerationPage;
import fr.essaim.portlet.Address;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.idea.IdeaAddress;
import java.io.Serializable;
import java.util.Map;

/**
 * What moderators look at, as an address says it.
 *
 * @param tab which part: reported, withdrawn or latest
 * @param first how many lines come before those shown
 */
public record ModerationPlace(long campaignId, String tab, int first) implements Serializable {

    /** That of the present view. */
    static ModerationPlace current() {
        String asked = Address.current().text("tab");
        return new ModerationPlace(
                IdeaAddress.campaign(),
                asked.isEmpty() ? "reported" : asked,
                Address.current().position("first"));
    }

    /** The address of another part. */
    public String to(String otherTab) {
        return address(otherTab, 0);
    }

    /** Null on the first page. */
    public String newer() {
        return first == 0 ? null : address(tab, Math.max(0, first - ModerationPage.SIZE));
    }

    /** Null on the last page. */
    String older(ModerationPage page) {
        return page.more() ? address(tab, first + ModerationPage.SIZE) : null;
    }

    private String address(String otherTab, int from) {
        return PortletLinks.view(Map.of(
                "view",
                "moderation",
                "campaign",
                Long.toString(campaignId),
                "tab",
                otherTab,
                "first",
                Integer.toString(from)));
    }
}
