// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.security;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.directory.StaffMember;
import fr.essaim.web.directory.ldap.LdapDirectory;
import java.util.List;
import java.util.Set;
import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.authc.IncorrectCredentialsException;
import org.apache.shiro.authc.SimpleAuthenticationInfo;
import org.apache.shiro.authc.credential.AllowAllCredentialsMatcher;
import org.apache.shiro.subject.SimplePrincipalCollection;

/**
 * Shiro's view of an LDAP directory: the server judges passwords, and its groups give roles. What a role may do stands in the
 * portal's tables. Accounts there end by being closed, not by a stamp: all have the same. While the server does not answer, a
 * session goes on as long as its account is remembered as active; of whom nothing is remembered has to sign in again.
 */
public final class LdapRealm extends PortalRealm {

    private static final long STAMP = 1;
    private static final long NOBODY = 0;

    private final LdapDirectory directory;

    public LdapRealm(Accounts accounts, LdapDirectory directory, PortalSite site) {
        super(new AllowAllCredentialsMatcher(), accounts, directory, site);
        this.directory = directory;
    }

    /**
     * Binds: whoever comes out of here has given the right password.
     *
     * @throws fr.essaim.directory.DirectoryAwayException when the server does not answer
     */
    @Override
    protected AuthenticationInfo doGetAuthenticationInfo(AuthenticationToken token) {
        String login = (String) token.getPrincipal();
        char[] password = (char[]) token.getCredentials();
        AgentId agent = directory
                .signIn(login, password == null ? "" : new String(password))
                .map(StaffMember::id)
                .orElseThrow(IncorrectCredentialsException::new);
        forget(agent);
        return new SimpleAuthenticationInfo(
                new SimplePrincipalCollection(List.of(agent, STAMP), getName()), token.getCredentials());
    }

    @Override
    protected Set<String> roles(AgentId agent) {
        return directory.roles(agent);
    }

    @Override
    protected long currentStamp(AgentId agent) {
        return directory.isActive(agent) ? STAMP : NOBODY;
    }
}
