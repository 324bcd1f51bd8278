// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory.ldap;

import com.unboundid.ldap.sdk.FailoverServerSet;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.PostConnectProcessor;
import com.unboundid.ldap.sdk.ServerSet;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.StartTLSPostConnectProcessor;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import java.time.Duration;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;

/**
 * Connections to the first server that answers: pooled ones for searches, and one for each password to be tried. Referrals
 * are not followed, the server's name must stand in its certificate, and nothing is said before TLS where TLS is set.
 */
final class LdapConnections implements AutoCloseable {

    private static final Duration OLDEST = Duration.ofMinutes(30);

    private final ServerSet servers;
    private final PostConnectProcessor beforeBind;
    private final LDAPConnectionPool searching;

    LdapConnections(LdapConnectionSettings settings) {
        boolean tls = settings.secure() || settings.startTls();
        SSLContext trust = tls ? LdapTrust.context(settings) : null;
        servers = new FailoverServerSet(
                settings.servers().stream()
                        .map(LdapConnectionSettings.Server::host)
                        .toArray(String[]::new),
                settings.servers().stream()
                        .mapToInt(LdapConnectionSettings.Server::port)
                        .toArray(),
                settings.secure() ? trust.getSocketFactory() : SocketFactory.getDefault(),
                options(settings));
        beforeBind = settings.startTls() ? new StartTLSPostConnectProcessor(trust) : null;
        try {
            searching = new LDAPConnectionPool(
                    servers,
                    new SimpleBindRequest(settings.bindDn(), settings.bindPassword()),
                    0,
                    settings.connections(),
                    beforeBind,
                    false);
        } catch (LDAPException e) {
            throw new IllegalStateException("No connection is opened yet, so none can fail", e);
        }
        searching.setConnectionPoolName("essaim");
        searching.setMaxConnectionAgeMillis(OLDEST.toMillis());
    }

    private static LDAPConnectionOptions options(LdapConnectionSettings settings) {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis((int) settings.longestConnect().toMillis());
        options.setResponseTimeoutMillis(settings.longestAnswer().toMillis());
        options.setAbandonOnTimeout(true);
        options.setFollowReferrals(false);
        options.setBindWithDNRequiresPassword(true);
        options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
        return options;
    }

    LDAPConnectionPool searching() {
        return searching;
    }

    /** A connection that nobody is bound on. To be closed. */
    LDAPConnection fresh() throws LDAPException {
        LDAPConnection connection = servers.getConnection();
        if (beforeBind != null) {
            try {
                beforeBind.processPreAuthenticatedConnection(connection);
            } catch (LDAPException e) {
                connection.close();
                throw e;
            }
        }
        return connection;
    }

    @Override
    public void close() {
        searching.close();
    }
}
