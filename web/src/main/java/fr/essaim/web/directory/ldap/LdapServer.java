// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory.ldap;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.DereferencePolicy;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchResultListener;
import com.unboundid.ldap.sdk.SearchResultReference;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import fr.essaim.directory.DirectoryAwayException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The LDAP server: searches page by page, and passwords that are tried. One that did not answer is left alone for five
 * seconds, so that nobody waits for what others have just waited for in vain; then it is asked again.
 */
public final class LdapServer implements AutoCloseable {

    /** What is known of the server: when it last answered, and since when and how it fails, null while it does not. */
    public record State(Instant lastAnswer, Instant failingSince, String failure) {

        public boolean answering() {
            return failingSince == null;
        }
    }

    static final Duration PAUSE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(LdapServer.class);

    /** Answers about the password that was tried; any other is about the server. */
    private static final Set<ResultCode> REFUSALS = Set.of(
            ResultCode.INVALID_CREDENTIALS,
            ResultCode.INAPPROPRIATE_AUTHENTICATION,
            ResultCode.UNWILLING_TO_PERFORM,
            ResultCode.CONSTRAINT_VIOLATION,
            ResultCode.INSUFFICIENT_ACCESS_RIGHTS,
            ResultCode.NO_SUCH_OBJECT,
            ResultCode.INVALID_DN_SYNTAX);

    /** Answers about one entry that is not there, or not on this server. */
    private static final Set<ResultCode> ABSENCES =
            Set.of(ResultCode.NO_SUCH_OBJECT, ResultCode.INVALID_DN_SYNTAX, ResultCode.REFERRAL);

    private interface Question<T> {
        T ask() throws LDAPException;
    }

    private final LdapConnections connections;
    private final int pageSize;
    private final Clock clock;
    private volatile State state = new State(null, null, null);
    private Instant askAgain = Instant.MIN;

    /** Counts the pauses that failures began: a question knows by it whether one began while it was under way. */
    private long pauses;

    public LdapServer(LdapConnectionSettings settings, Clock clock) {
        this.connections = new LdapConnections(settings);
        this.pageSize = settings.pageSize();
        this.clock = clock;
        if (settings.speaksInClear()) {
            LOG.warn("Passwords travel to the LDAP server in clear: set essaim.ldap.tls, or an address of ldaps:");
        }
    }

    public State state() {
        return state;
    }

    /**
     * Hands every entry found to the reader, one by one; no more than one page of them is in memory.
     *
     * @throws DirectoryAwayException when the server does not answer, or not to the end
     */
    void scan(Collection<String> bases, Filter filter, Collection<String> attributes, Consumer<Entry> reader) {
        scan(bases, SearchScope.SUB, filter, attributes, reader);
    }

    /** The entries with these names, as far as they exist and pass the filter. */
    void read(Collection<String> names, Filter filter, Collection<String> attributes, Consumer<Entry> reader) {
        scan(names, SearchScope.BASE, filter, attributes, reader);
    }

    private void scan(
            Collection<String> bases,
            SearchScope scope,
            Filter filter,
            Collection<String> attributes,
            Consumer<Entry> reader) {
        ask(() -> {
            for (String base : bases) {
                SearchRequest search = new SearchRequest(
                        new OneByOne(reader),
                        base,
                        scope,
                        DereferencePolicy.NEVER,
                        0,
                        0,
                        false,
                        filter,
                        attributes.toArray(String[]::new));
                pages(search, scope == SearchScope.BASE);
            }
            return null;
        });
    }

    /** All pages through one connection: servers tie the place they have come to to the connection. */
    private void pages(SearchRequest search, boolean single) throws LDAPException {
        LDAPConnection connection = connections.searching().getConnection();
        ASN1OctetString next = null;
        boolean begun = false;
        try {
            do {
                if (!single) {
                    search.setControls(new SimplePagedResultsControl(pageSize, next, true));
                }
                SearchResult page;
                try {
                    page = connection.search(search);
                } catch (LDAPException e) {
                    if (begun || e.getResultCode().isConnectionUsable()) {
                        throw e;
                    }
                    // It was open from before the server went away
                    connection = connections.searching().replaceDefunctConnection(connection);
                    page = connection.search(search);
                }
                begun = true;
                SimplePagedResultsControl answer = SimplePagedResultsControl.get(page);
                next = answer == null ? null : answer.getCookie();
            } while (next != null && next.getValueLength() > 0);
            connections.searching().releaseConnection(connection);
        } catch (LDAPException e) {
            connections.searching().releaseConnectionAfterException(connection, e);
            if (!single || !ABSENCES.contains(e.getResultCode())) {
                throw e;
            }
        } catch (RuntimeException e) {
            connections.searching().releaseDefunctConnection(connection);
            throw e;
        }
    }

    /**
     * Whether this entry has this password. An empty password is nobody's: servers would take it for no question at all.
     *
     * @throws DirectoryAwayException when the server does not answer
     */
    boolean accepts(String name, String password) {
        if (name.isEmpty() || password.isEmpty()) {
            return false;
        }
        return ask(() -> {
            try (LDAPConnection connection = connections.fresh()) {
                try {
                    return connection.bind(name, password).getResultCode() == ResultCode.SUCCESS;
                } catch (LDAPException e) {
                    if (REFUSALS.contains(e.getResultCode())) {
                        return false;
                    }
                    throw e;
                }
            }
        });
    }

    private <T> T ask(Question<T> question) {
        long pausesBefore = pauses();
        if (isLeftAlone()) {
            throw new DirectoryAwayException();
        }
        try {
            T answer = question.ask();
            answered();
            return answer;
        } catch (LDAPException e) {
            failed(e, pausesBefore);
            throw new DirectoryAwayException();
        }
    }

    /** When the pause is over one question goes out, and the others wait for no answer until it has come. */
    private synchronized boolean isLeftAlone() {
        if (askAgain.equals(Instant.MIN)) {
            return false;
        }
        Instant now = clock.instant();
        boolean pausing = now.isBefore(askAgain);
        if (!pausing) {
            askAgain = now.plus(PAUSE);
        }
        return pausing;
    }

    private synchronized long pauses() {
        return pauses;
    }

    private synchronized void answered() {
        if (!state.answering()) {
            LOG.info("The LDAP server answers again");
        }
        state = new State(clock.instant(), null, null);
        askAgain = Instant.MIN;
    }

    /** The server's own words may hold names of people; those of a connection that fails hold none. */
    private synchronized void failed(LDAPException e, long pausesBefore) {
        boolean unreachable = !e.getResultCode().isConnectionUsable();
        String failure = e.getResultCode().intValue() + " " + e.getResultCode().getName();
        if (state.answering()) {
            LOG.warn(
                    "The LDAP server does not answer as it should: {}; {}",
                    failure,
                    unreachable ? e.getMessage() : advice(e.getResultCode()));
        }
        Instant now = clock.instant();
        state = new State(state.lastAnswer(), state.answering() ? now : state.failingSince(), failure);
        boolean pause = unreachable || e.getResultCode() == ResultCode.INVALID_CREDENTIALS;
        if (pause) {
            askAgain = now.plus(PAUSE);
            pauses++;
        } else if (pauses == pausesBefore) {
            askAgain = Instant.MIN;
        }
    }

    private static String advice(ResultCode code) {
        if (code == ResultCode.SIZE_LIMIT_EXCEEDED) {
            return "let essaim.ldap.bind.dn read all people page by page, see doc/install.md";
        }
        if (code == ResultCode.INVALID_CREDENTIALS) {
            return "essaim.ldap.bind.dn or its password is wrong";
        }
        return code == ResultCode.NO_SUCH_OBJECT
                ? "one of essaim.ldap.*.base does not exist"
                : "the portal's question, or its account's rights, do not suit it";
    }

    /** Asks for nothing but an answer: the state tells afterwards. */
    public void check() {
        try {
            read(List.of(""), Filter.createPresenceFilter("objectClass"), List.of("1.1"), entry -> {});
        } catch (DirectoryAwayException e) {
            LOG.debug("The LDAP server does not answer");
        }
    }

    @Override
    public void close() {
        connections.close();
    }

    /** Reads entries while they arrive, and leaves out where else to look. */
    private static final class OneByOne implements SearchResultListener {

        private static final long serialVersionUID = 1L;

        private final transient Consumer<Entry> reader;

        OneByOne(Consumer<Entry> reader) {
            this.reader = reader;
        }

        @Override
        public void searchEntryReturned(SearchResultEntry entry) {
            reader.accept(entry);
        }

        @Override
        public void searchReferenceReturned(SearchResultReference elsewhere) {
            // Referrals are not followed
        }
    }
}
