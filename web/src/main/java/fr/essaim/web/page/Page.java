// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A page of the portal, as {@code WEB-INF/pages.xml} describes it.
 *
 * @param id stands in the address, {@code /page/<id>}
 * @param titleKey key in the portal's bundle
 * @param icon name of a PrimeIcons icon
 * @param roles who may see it: holders of any of these; empty for every signed-in agent
 * @param counted whether how much an agent owes stands beside its title in the menu
 * @param windows ids of its portlet windows in Pluto's form {@code <context>.<portlet>!<which>}; the first is the main one
 */
public record Page(String id, String titleKey, String icon, Set<String> roles, boolean counted, List<String> windows) {

    public Page(String id, String titleKey, String icon, Set<String> roles, List<String> windows) {
        this(id, titleKey, icon, roles, false, windows);
    }

    public Page {
        if (windows.isEmpty()) {
            throw new IllegalArgumentException("Page " + id + " has no portlet");
        }
        roles = Set.copyOf(roles);
        windows = List.copyOf(windows);
    }

    /** Whether someone who has these roles may see it. */
    public boolean isOpenTo(Predicate<String> hasRole) {
        return roles.isEmpty() || roles.stream().anyMatch(hasRole);
    }

    /** The window that reads and writes plain parameters in the page's address. */
    public String mainWindow() {
        return windows.get(0);
    }
}
