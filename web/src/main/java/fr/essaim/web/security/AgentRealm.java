// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.PortalSite;
import fr.essaim.directory.StaffMember;
import fr.essaim.web.directory.LocalDirectory;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.authc.SimpleAuthenticationInfo;
import org.apache.shiro.authc.UsernamePasswordToken;
import org.apache.shiro.authz.AuthorizationInfo;
import org.apache.shiro.authz.SimpleAuthorizationInfo;
import org.apache.shiro.authz.permission.WildcardPermission;
import org.apache.shiro.realm.AuthorizingRealm;
import org.apache.shiro.subject.PrincipalCollection;
import org.apache.shiro.subject.SimplePrincipalCollection;

/**
 * Shiro's view of the account tables. Principals are {@link AgentId}s. What an agent may do is remembered for a minute,
 * for at most {@value #REMEMBERED} agents.
 */
public final class AgentRealm extends AuthorizingRealm {

    private static final int REMEMBERED = 10_000;

    private final Accounts accounts;
    private final Directory directory;
    private final PortalSite site;
    private final Cache<AgentId, AuthorizationInfo> rights = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    public AgentRealm(Accounts accounts, Directory directory, PortalSite site, Passwords passwords) {
        super((token, info) ->
                passwords.matches(new String((char[]) token.getCredentials()), (String) info.getCredentials()));
        this.accounts = accounts;
        this.directory = directory;
        this.site = site;
        setName("agents");
        setAuthenticationTokenClass(UsernamePasswordToken.class);
        setAuthenticationCachingEnabled(false);
        setAuthorizationCachingEnabled(false);
    }

    /** An unknown login and a closed account are answered like a wrong password, and as slowly. */
    @Override
    protected AuthenticationInfo doGetAuthenticationInfo(AuthenticationToken token) {
        return accounts.find((String) token.getPrincipal())
                .filter(Accounts.Account::active)
                .map(account -> new SimpleAuthenticationInfo(account.agent(), account.passwordHash(), getName()))
                .orElseGet(() -> new SimpleAuthenticationInfo(token.getPrincipal(), null, getName()));
    }

    @Override
    protected AuthorizationInfo getAuthorizationInfo(PrincipalCollection principals) {
        return rights.get((AgentId) principals.getPrimaryPrincipal(), agent -> doGetAuthorizationInfo(principals));
    }

    @Override
    protected AuthorizationInfo doGetAuthorizationInfo(PrincipalCollection principals) {
        AgentId agent = (AgentId) principals.getPrimaryPrincipal();
        SimpleAuthorizationInfo info = new SimpleAuthorizationInfo();
        if (directory.find(site, agent).filter(StaffMember::active).isPresent()) {
            Set<String> roles = new HashSet<>(accounts.roles(agent));
            roles.add(LocalDirectory.EVERYONE);
            info.setRoles(roles);
            info.setObjectPermissions(roles.stream()
                    .flatMap(role -> accounts.permissions(role).stream())
                    .map(WildcardPermission::new)
                    .collect(Collectors.toSet()));
        }
        return info;
    }

    PrincipalCollection principals(AgentId agent) {
        return new SimplePrincipalCollection(agent, getName());
    }

    /** To be called when roles or accounts have changed. */
    public void forget() {
        rights.invalidateAll();
    }
}
