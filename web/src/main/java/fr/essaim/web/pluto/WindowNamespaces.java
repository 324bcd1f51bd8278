// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.pluto;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pluto.container.NamespaceMapper;
import org.apache.pluto.container.PortletWindowID;

/** Short, readable prefixes that keep the ids and attributes of two windows on a page apart: {@code essaim_plan_}. */
final class WindowNamespaces implements NamespaceMapper {

    private final Map<String, String> prefixes = new ConcurrentHashMap<>();

    @Override
    public String encode(PortletWindowID window, String name) {
        return prefix(window) + name;
    }

    @Override
    public String decode(PortletWindowID window, String name) {
        String prefix = prefix(window);
        return name.startsWith(prefix) ? name.substring(prefix.length()) : null;
    }

    /** Worked out once per window: a page reads and writes attributes some ten thousand times. */
    private String prefix(PortletWindowID window) {
        return prefixes.computeIfAbsent(
                window.getStringId(), id -> id.replaceAll("!$", "").replaceAll("[^A-Za-z0-9]", "_") + "_");
    }
}
