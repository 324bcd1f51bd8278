// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.security;

import fr.essaim.access.Access;
import fr.essaim.access.Permission;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;

/**
 * The Access port answered by Shiro, without a session or a thread-bound subject: the agent is asked about by number.
 * Permissions read {@code resource:CODE:record}, for example {@code fr.essaim.plan.PlanAction:UPDATE:12}.
 */
public final class ShiroAccess implements Access {

    private final PortalRealm realm;
    private final PortalSite site;

    public ShiroAccess(PortalRealm realm, PortalSite site) {
        this.realm = realm;
        this.site = site;
    }

    @Override
    public boolean allows(Visitor visitor, Permission permission, long recordId) {
        return visitor.site().equals(site)
                && realm.isPermitted(
                        realm.principals(visitor.agent()),
                        permission.resource() + ":" + permission.code() + ":" + recordId);
    }

    public boolean hasRole(AgentId agent, String role) {
        return realm.hasRole(realm.principals(agent), role);
    }
}
