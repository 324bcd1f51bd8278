// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import java.util.List;
import java.util.Optional;

/**
 * A page of the portal, as {@code WEB-INF/pages.xml} describes it.
 *
 * @param id stands in the address, {@code /page/<id>}
 * @param titleKey key in the portal's bundle
 * @param icon name of a PrimeIcons icon
 * @param role who may see it, empty for every signed-in agent
 * @param windows ids of its portlet windows in Pluto's form {@code <context>.<portlet>!<which>}; the first is the main one
 */
public record Page(String id, String titleKey, String icon, Optional<String> role, List<String> windows) {

    public Page {
        if (windows.isEmpty()) {
            throw new IllegalArgumentException("Page " + id + " has no portlet");
        }
        windows = List.copyOf(windows);
    }

    /** The window that reads and writes plain parameters in the page's address. */
    public String mainWindow() {
        return windows.get(0);
    }
}
