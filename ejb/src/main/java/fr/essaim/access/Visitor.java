// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.access;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import java.util.Locale;
import java.util.Objects;

/** Who asks, from which site, in which language: the first argument of every service. */
public record Visitor(PortalSite site, AgentId agent, Locale locale) {

    public Visitor {
        Objects.requireNonNull(site);
        Objects.requireNonNull(agent);
        Objects.requireNonNull(locale);
    }
}
