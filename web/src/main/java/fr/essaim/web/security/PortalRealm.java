// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.PortalSite;
import fr.essaim.directory.StaffMember;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.shiro.authc.UsernamePasswordToken;
import org.apache.shiro.authc.credential.CredentialsMatcher;
import org.apache.shiro.authz.AuthorizationInfo;
import org.apache.shiro.authz.SimpleAuthorizationInfo;
import org.apache.shiro.authz.permission.WildcardPermission;
import org.apache.shiro.realm.AuthorizingRealm;
import org.apache.shiro.subject.PrincipalCollection;
import org.apache.shiro.subject.SimplePrincipalCollection;

/**
 * Shiro's view of whoever may sign in. Principals are {@link AgentId}s. What an agent may do, and the stamp of the account, are
 * remembered for a minute, for at most {@value #REMEMBERED} agents.
 */
public abstract class PortalRealm extends AuthorizingRealm {

    private static final int REMEMBERED = 10_000;

    /** What was read before {@link #forget} and arrives after it is kept under a number that nobody asks for. */
    private record Key(AgentId agent, long generation) {}

    private final Accounts accounts;
    private final Directory directory;
    private final PortalSite site;
    private final AtomicLong generation = new AtomicLong();
    private final Cache<Key, AuthorizationInfo> rights = remembered();
    private final Cache<Key, Long> stamps = remembered();

    protected PortalRealm(CredentialsMatcher matcher, Accounts accounts, Directory directory, PortalSite site) {
        super(matcher);
        this.accounts = accounts;
        this.directory = directory;
        this.site = site;
        setName("agents");
        setAuthenticationTokenClass(UsernamePasswordToken.class);
        setAuthenticationCachingEnabled(false);
        setAuthorizationCachingEnabled(false);
    }

    /** All the roles of this agent, the one that everybody has included. */
    protected abstract Set<String> roles(AgentId agent);

    /** The stamp of this agent's account: another one each time that its open sessions have to end. */
    protected abstract long currentStamp(AgentId agent);

    @Override
    protected AuthorizationInfo getAuthorizationInfo(PrincipalCollection principals) {
        return rights.get(key((AgentId) principals.getPrimaryPrincipal()), agent -> doGetAuthorizationInfo(principals));
    }

    @Override
    protected AuthorizationInfo doGetAuthorizationInfo(PrincipalCollection principals) {
        AgentId agent = (AgentId) principals.getPrimaryPrincipal();
        SimpleAuthorizationInfo info = new SimpleAuthorizationInfo();
        if (directory.find(site, agent).filter(StaffMember::active).isPresent()) {
            Set<String> roles = roles(agent);
            info.setRoles(roles);
            info.setObjectPermissions(roles.stream()
                    .flatMap(role -> accounts.permissions(role).stream())
                    .map(WildcardPermission::new)
                    .collect(Collectors.toSet()));
        }
        return info;
    }

    /** The stamp of this agent's account as it is now, give or take what is remembered. */
    public final long stamp(AgentId agent) {
        return stamps.get(key(agent), key -> currentStamp(key.agent()));
    }

    final PrincipalCollection principals(AgentId agent) {
        return new SimplePrincipalCollection(agent, getName());
    }

    /** To be called when roles or accounts have changed. */
    public final void forget() {
        generation.incrementAndGet();
        rights.invalidateAll();
        stamps.invalidateAll();
    }

    /** To be called when somebody signs in: what is remembered may be older, where another server changed it. */
    protected final void forget(AgentId agent) {
        rights.invalidate(key(agent));
        stamps.invalidate(key(agent));
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
