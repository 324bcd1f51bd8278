// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.security;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.PortalSite;
import fr.essaim.web.directory.LocalDirectory;
import java.util.List;
import java.util.Set;
import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.authc.SimpleAuthenticationInfo;
import org.apache.shiro.subject.PrincipalCollection;
import org.apache.shiro.subject.SimplePrincipalCollection;

/** Shiro's view of the account tables. */
public final class AgentRealm extends PortalRealm {

    private final Accounts accounts;

    public AgentRealm(Accounts accounts, Directory directory, PortalSite site, Passwords passwords) {
        super(
                (token, info) ->
                        passwords.matches(new String((char[]) token.getCredentials()), (String) info.getCredentials()),
                accounts,
                directory,
                site);
        this.accounts = accounts;
    }

    /** An unknown login and a closed account are answered like a wrong password, and as slowly. */
    @Override
    protected AuthenticationInfo doGetAuthenticationInfo(AuthenticationToken token) {
        return accounts.find((String) token.getPrincipal())
                .filter(Accounts.Account::active)
                .map(account -> new SimpleAuthenticationInfo(principals(account), account.passwordHash()))
                .orElseGet(() -> new SimpleAuthenticationInfo(token.getPrincipal(), null, getName()));
    }

    private PrincipalCollection principals(Accounts.Account account) {
        forget(account.agent());
        return new SimplePrincipalCollection(List.of(account.agent(), account.stamp()), getName());
    }

    @Override
    protected Set<String> roles(AgentId agent) {
        Set<String> roles = accounts.roles(agent);
        roles.add(LocalDirectory.EVERYONE);
        return roles;
    }

    @Override
    protected long currentStamp(AgentId agent) {
        return accounts.stamp(agent);
    }
}
