// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory.ldap;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import com.unboundid.util.LDAPSDKException;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

/** An LDAP server in this JVM, without a schema, on a port of its own on loopback. It can be stopped and started again. */
public final class TestServer implements AutoCloseable {

    public static final String ROOT = "dc=ville,dc=example";
    static final String SERVICE = "cn=essaim,dc=ville,dc=example";
    static final String SERVICE_PASSWORD = "le mot de passe du service";

    private final InMemoryDirectoryServer server;
    private final int port;
    private final String scheme;
    private final List<Integer> pages = new CopyOnWriteArrayList<>();
    private final List<String> unpaged = new CopyOnWriteArrayList<>();
    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
    private final List<String> bound = new CopyOnWriteArrayList<>();
    private volatile boolean refusingPasswords;

    public TestServer() {
        this("ldap", null, null);
    }

    /** @param startTls whether connections turn to TLS when asked to, rather than begin with it */
    static TestServer secured(Path keyStore, boolean startTls) {
        try {
            SSLContext tls = new SSLUtil(
                            new KeyStoreKeyManager(
                                    keyStore.toString(), Certificates.PASSWORD.toCharArray(), "PKCS12", "ldap"),
                            null)
                    .createSSLContext();
            return startTls
                    ? new TestServer("ldap", null, tls.getSocketFactory())
                    : new TestServer("ldaps", tls.getServerSocketFactory(), null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private TestServer(String scheme, ServerSocketFactory sockets, SSLSocketFactory startTls) {
        this.scheme = scheme;
        try {
            port = freePort();
            InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(ROOT);
            config.setSchema(null);
            config.addAdditionalBindCredentials(SERVICE, SERVICE_PASSWORD);
            config.setListenerConfigs(new InMemoryListenerConfig(
                    "test", InetAddress.getLoopbackAddress(), port, sockets, null, startTls));
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
        settings.setProperty("essaim.ldap.url", scheme + "://127.0.0.1:" + port);
        settings.setProperty("essaim.ldap.bind.dn", SERVICE);
        settings.setProperty("essaim.ldap.bind.password", SERVICE_PASSWORD);
        return settings;
    }

    /** @param firstName null for none */
    public void person(String dn, String login, String lastName, String firstName, String password) {
        Entry entry = new Entry(dn);
        entry.addAttribute("objectClass", "inetOrgPerson");
        entry.addAttribute("uid", login);
        entry.addAttribute("cn", lastName);
        entry.addAttribute("sn", lastName);
        if (firstName != null) {
            entry.addAttribute("givenName", firstName);
        }
        entry.addAttribute("userPassword", password);
        try {
            server.add(entry);
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    public void change(String dn, String attribute, String value) {
        try {
            server.modify(dn, new Modification(ModificationType.REPLACE, attribute, value));
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    public void stop() {
        server.shutDown(true);
    }

    public void start() {
        try {
            server.startListening();
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isBare() {
        return server.countEntries() == 1;
    }

    int port() {
        return port;
    }

    /** What happens once, while the next search is under way. */
    void beforeSearch(Runnable step) {
        meanwhile.set(step);
    }

    /** Whether every password is refused from now on. */
    void refusePasswords(boolean refusing) {
        refusingPasswords = refusing;
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
    public List<String> bound() {
        return bound;
    }

    @Override
    public void close() {
        stop();
    }

    private final class Witness extends InMemoryOperationInterceptor {

        @Override
        public void processSearchRequest(InMemoryInterceptedSearchRequest search) throws LDAPException {
            meanwhile.getAndSet(() -> {}).run();
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
        public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest bind) throws LDAPException {
            bound.add(bind.getRequest().getBindDN());
            if (refusingPasswords) {
                throw new LDAPException(ResultCode.INVALID_CREDENTIALS);
            }
        }
    }
}
