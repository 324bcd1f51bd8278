// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.access;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Who asks, from which site, in which language: the first argument of every service.
 *
 * @param impersonator the administrator who acts in the agent's place, where the portal allows it: rights are the
 *     agent's, and the history keeps both
 */
public record Visitor(PortalSite site, AgentId agent, Locale locale, Optional<AgentId> impersonator) {

    public Visitor {
        Objects.requireNonNull(impersonator);
        Objects.requireNonNull(site);
        Objects.requireNonNull(agent);
        Objects.requireNonNull(locale);
    }

    public Visitor(PortalSite site, AgentId agent, Locale locale) {
        this(site, agent, locale, Optional.empty());
    }
}
