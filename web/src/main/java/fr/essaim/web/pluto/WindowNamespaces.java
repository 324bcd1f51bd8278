// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.pluto;

import org.apache.pluto.container.NamespaceMapper;
import org.apache.pluto.container.PortletWindowID;

/** Short, readable prefixes that keep the ids and attributes of two windows on a page apart: {@code essaim_plan_}. */
final class WindowNamespaces implements NamespaceMapper {

    @Override
    public String encode(PortletWindowID window, String name) {
        return prefix(window) + name;
    }

    @Override
    public String decode(PortletWindowID window, String name) {
        String prefix = prefix(window);
        return name.startsWith(prefix) ? name.substring(prefix.length()) : null;
    }

    private static String prefix(PortletWindowID window) {
        return window.getStringId().replaceAll("!$", "").replaceAll("[^A-Za-z0-9]", "_") + "_";
    }
}
