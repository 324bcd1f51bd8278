// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.campaign;

import java.util.List;

/** What is open to the visitor, every text ready to be written; {@code nothing} when nothing concerns him or her at all. */
public record HomePage(boolean nothing, List<Card> running, List<Card> coming, List<Card> told, List<Card> over) {

    /**
     * @param left the time left of what can be done now; may be empty
     * @param pressing whether little of it is left
     * @param part what the visitor is in the team; may be empty
     */
    public record Card(
            long id,
            String kind,
            String kindName,
            String title,
            String address,
            String purpose,
            String left,
            boolean pressing,
            String part,
            List<Do> actions,
            PhaseTimeline timeline) {}

    /** Something that the visitor can do now; the first of a card stands out. */
    public record Do(String code, String label, String address, String icon, boolean main) {}
}
