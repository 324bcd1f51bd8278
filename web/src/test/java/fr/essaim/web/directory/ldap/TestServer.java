// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory.ldap;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import com.unboundid.util.LDAPSDKException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;

/** An LDAP server in this JVM, without a schema, on a port of its own on loopback. It can be stopped and started again. */
public final class TestServer implements AutoCloseable {

    public static final String ROOT = "dc=ville,dc=example";
    static final String SERVICE = "cn=essaim,dc=ville,dc=example";
    static final String SERVICE_PASSWORD = "le mot de passe du service";

    private final InMemoryDirectoryServer server;
    private final int port;
    private final List<Integer> pages = new CopyOnWriteArrayList<>();
    private final List<String> unpaged = new CopyOnWriteArrayList<>();
    private final List<String> bound = new CopyOnWriteArrayList<>();

    public TestServer() {
        try {
            port = freePort();
            InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(ROOT);
            config.setSchema(null);
            config.addAdditionalBindCredentials(SERVICE, SERVICE_PASSWORD);
            config.setListenerConfigs(
                    InMemoryListenerConfig.createLDAPConfig("test", InetAddress.getLoopbackAddress(), port, null));
            config.addInMemoryOperationInterceptor(new Witness());
            server = new InMemoryDirectoryServer(config);
            server.add("dn: " + ROOT, "objectClass: domain", "dc: ville");
            server.startListening();
        } catch (LDAPSDKException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    LDAPInterface entries() {
        return server;
    }

    /** The settings that lead here, and nothing else. */
    Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("essaim.ldap.url", "ldap://127.0.0.1:" + port);
        settings.setProperty("essaim.ldap.bind.dn", SERVICE);
        settings.setProperty("essaim.ldap.bind.password", SERVICE_PASSWORD);
        return settings;
    }

    void stop() {
        server.shutDown(true);
    }

    void start() {
        try {
            server.startListening();
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The sizes of the pages that were asked for. */
    List<Integer> pages() {
        return pages;
    }

    /** Searches below a base that did not ask for pages. */
    List<String> unpaged() {
        return unpaged;
    }

    /** The names that passwords were tried for. */
    List<String> bound() {
        return bound;
    }

    @Override
    public void close() {
        stop();
    }

    private final class Witness extends InMemoryOperationInterceptor {

        @Override
        public void processSearchRequest(InMemoryInterceptedSearchRequest search) throws LDAPException {
            boolean paged = false;
            for (Control control : search.getRequest().getControls()) {
                if (control.getOID().equals(SimplePagedResultsControl.PAGED_RESULTS_OID)) {
                    pages.add(new SimplePagedResultsControl(control.getOID(), control.isCritical(), control.getValue())
                            .getSize());
                    paged = true;
                }
            }
            if (!paged && search.getRequest().getScope() != SearchScope.BASE) {
                unpaged.add(search.getRequest().toString());
            }
        }

        @Override
        public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest bind) {
            bound.add(bind.getRequest().getBindDN());
        }
    }
}
