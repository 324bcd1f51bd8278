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
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
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
 * Shiro's view of the account tables. Principals are {@link AgentId}s. What an agent may do, and the stamp of the account, are
 * remembered for a minute, for at most {@value #REMEMBERED} agents.
 */
public final class AgentRealm extends AuthorizingRealm {

    private static final int REMEMBERED = 10_000;

    /** What was read before {@link #forget} and arrives after it is kept under a number that nobody asks for. */
    private record Key(AgentId agent, long generation) {}

    private final Accounts accounts;
    private final Directory directory;
    private final PortalSite site;
    private final AtomicLong generation = new AtomicLong();
    private final Cache<Key, AuthorizationInfo> rights = remembered();
    private final Cache<Key, Long> stamps = remembered();

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
                .map(account -> new SimpleAuthenticationInfo(principals(account), account.passwordHash()))
                .orElseGet(() -> new SimpleAuthenticationInfo(token.getPrincipal(), null, getName()));
    }

    @Override
    protected AuthorizationInfo getAuthorizationInfo(PrincipalCollection principals) {
        return rights.get(key((AgentId) principals.getPrimaryPrincipal()), agent -> doGetAuthorizationInfo(principals));
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

    /** The stamp of this agent's account as it is now, give or take what is remembered. */
    long stamp(AgentId agent) {
        return stamps.get(key(agent), key -> accounts.stamp(key.agent()));
    }

    private PrincipalCollection principals(Accounts.Account account) {
        // What is remembered may be older, where another server changed it
        stamps.invalidate(key(account.agent()));
        return new SimplePrincipalCollection(List.of(account.agent(), account.stamp()), getName());
    }

    PrincipalCollection principals(AgentId agent) {
        return new SimplePrincipalCollection(agent, getName());
    }

    /** To be called when roles or accounts have changed. */
    public void forget() {
        generation.incrementAndGet();
        rights.invalidateAll();
        stamps.invalidateAll();
    }

    private Key key(AgentId agent) {
        return new Key(agent, generation.get());
    }

    private static <T> Cache<Key, T> remembered() {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(Duration.ofMinutes(1))
                .build();
    }
}
