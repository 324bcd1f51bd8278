// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.moderation;

import fr.essaim.moderation.ModerationPage;
import fr.essaim.portlet.Address;
import fr.essaim.portlet.OpenView;
import java.io.Serializable;
import java.util.Map;

/**
 * What moderators look at, as an address says it.
 *
 * @param tab which part: reported, withdrawn or latest
 * @param first how many lines come before those shown
 */
public record ModerationPlace(OpenView view, String tab, int first) implements Serializable {

    /** The part of that view that the present address names. */
    static ModerationPlace of(OpenView view) {
        String asked = Address.current().text("tab");
        return new ModerationPlace(
                view, asked.isEmpty() ? "reported" : asked, Address.current().position("first"));
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
        return view.with(Map.of("tab", otherTab, "first", Integer.toString(from)));
    }
}
