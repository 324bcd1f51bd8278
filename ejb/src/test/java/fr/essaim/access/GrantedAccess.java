// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.access;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Grants permissions to agents one by one; nothing is allowed otherwise. */
public final class GrantedAccess implements Access {

    /** The records that the portal was told of, as {@code site agent resource number}. */
    public final List<String> told = new ArrayList<>();

    private final Set<String> grants = new HashSet<>();
    private boolean takesRecords = true;

    public GrantedAccess grant(AgentId agent, Permission... permissions) {
        for (Permission permission : permissions) {
            grants.add(key(agent, permission));
        }
        return this;
    }

    /** The agent may not any more. */
    public void revoke(AgentId agent, Permission permission) {
        grants.remove(key(agent, permission));
    }

    /** Hides one record from everybody, whatever was granted. */
    public GrantedAccess hide(long recordId) {
        grants.add("hidden " + recordId);
        return this;
    }

    /** From now on the portal cannot take in new records. */
    public void refuseRecords() {
        takesRecords = false;
    }

    @Override
    public void recordAdded(PortalSite site, AgentId creator, String resource, long recordId) {
        if (!takesRecords) {
            throw new IllegalStateException("The portal is away");
        }
        told.add(site.siteId() + " " + creator + " " + resource + " " + recordId);
    }

    @Override
    public boolean allows(Visitor visitor, Permission permission, long recordId) {
        return grants.contains(key(visitor.agent(), permission)) && !grants.contains("hidden " + recordId);
    }

    private static String key(AgentId agent, Permission permission) {
        return agent + " " + permission.resource() + " " + permission.code();
    }
}
