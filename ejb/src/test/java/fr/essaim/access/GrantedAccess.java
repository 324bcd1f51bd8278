// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.access;

import fr.essaim.directory.AgentId;
import java.util.HashSet;
import java.util.Set;

/** Grants permissions to agents one by one; nothing is allowed otherwise. */
public final class GrantedAccess implements Access {

    private final Set<String> grants = new HashSet<>();

    public GrantedAccess grant(AgentId agent, Permission... permissions) {
        for (Permission permission : permissions) {
            grants.add(key(agent, permission));
        }
        return this;
    }

    /** Hides one record from everybody, whatever was granted. */
    public GrantedAccess hide(long recordId) {
        grants.add("hidden " + recordId);
        return this;
    }

    @Override
    public boolean allows(Visitor visitor, Permission permission, long recordId) {
        return grants.contains(key(visitor.agent(), permission)) && !grants.contains("hidden " + recordId);
    }

    private static String key(AgentId agent, Permission permission) {
        return agent + " " + permission.resource() + " " + permission.code();
    }
}
