// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.DirectoryAwayException;
import fr.essaim.web.directory.DirectoryUnavailableException;
import fr.essaim.web.directory.Tables;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which sessions go on. The table says it for all servers of the portal; what it said is believed for {@value #BELIEVED_SECONDS}
 * seconds, and longer while the database is away. A session that is taken out of it ends with its next request.
 */
public final class OpenSessions {

    private static final String NAME = OpenSessions.class.getName() + ".name";
    private static final int BELIEVED_SECONDS = 5;
    private static final int NAME_BYTES = 16;
    private static final int LONGEST_ADDRESS = 45;
    private static final Duration LATE = Duration.ofMinutes(2);
    private static final Logger LOG = LoggerFactory.getLogger(OpenSessions.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private record Known(Optional<OpenSession> session, Instant read) {}

    private final SessionRows rows;
    private final SessionSettings settings;
    private final Clock clock;
    private final Cache<String, Known> known = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();
    private final Map<String, Instant> seen = new ConcurrentHashMap<>();

    /** Names of sessions that are over here while their row still stands. */
    private final Set<String> ended = ConcurrentHashMap.newKeySet();

    private volatile PortletSessions portlets;

    public OpenSessions(Tables tables, long companyId, SessionSettings settings, Clock clock) {
        this.rows = new SessionRows(tables, companyId);
        this.settings = settings;
        this.clock = clock;
    }

    /** Tells where else sessions end when they end here. */
    public void endAlsoIn(PortletSessions others) {
        portlets = others;
    }

    public SessionSettings settings() {
        return settings;
    }

    /** Makes the session of this request known, as that of an agent who has just signed in. */
    public void begin(HttpServletRequest request, AgentId agent) {
        HttpSession session = request.getSession();
        Instant now = minute();
        String userAgent = Objects.toString(request.getHeader("User-Agent"), "");
        OpenSession begun = new OpenSession(
                newName(),
                agent,
                clock.instant(),
                now,
                BrowserKind.of(userAgent),
                DeviceKind.of(userAgent),
                cut(request.getRemoteAddr()));
        rows.add(begun);
        session.setMaxInactiveInterval((int) settings.pause().toSeconds());
        session.setAttribute(NAME, begun.name());
        writeSeen();
        rows.of(agent).stream()
                .filter(one -> !one.name().equals(begun.name()))
                .skip(settings.most() - 1L)
                .forEach(one -> over(one.name()));
    }

    /** Whether this session is still to be believed. One that is too old ends here. */
    public boolean goesOn(HttpServletRequest request) {
        String name = name(request).orElse("");
        Optional<OpenSession> session = name.isEmpty() ? Optional.empty() : find(name);
        if (session.isEmpty() || isTooOld(session.get())) {
            return false;
        }
        seen.put(name, minute());
        return true;
    }

    private boolean isTooOld(OpenSession session) {
        return !clock.instant().isBefore(session.started().plus(settings.longest()));
    }

    private Optional<OpenSession> find(String name) {
        if (ended.contains(name)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Known before = known.getIfPresent(name);
        if (before != null && now.isBefore(before.read().plusSeconds(BELIEVED_SECONDS))) {
            return before.session();
        }
        try {
            Optional<OpenSession> session = rows.find(name);
            known.put(name, new Known(session, now));
            return session;
        } catch (DirectoryAwayException e) {
            if (before == null) {
                throw e;
            }
            return before.session();
        }
    }

    /** By which name the session of this request is known; empty before a sign-in. */
    public static Optional<String> name(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).flatMap(OpenSessions::name);
    }

    static Optional<String> name(HttpSession session) {
        return Optional.ofNullable((String) session.getAttribute(NAME));
    }

    /** The sessions of an agent, the one that was used last first. */
    public List<OpenSession> of(AgentId agent) {
        writeSeen();
        return rows.of(agent).stream().filter(session -> !isTooOld(session)).toList();
    }

    /** Ends one session of this agent. @return whether there was such a one */
    public boolean end(AgentId agent, String name) {
        boolean own =
                rows.find(name).filter(session -> session.agent().equals(agent)).isPresent();
        if (own) {
            endHere(name);
            removeEnded(name);
        }
        return own;
    }

    /** Ends all sessions of this agent but this one. @return how many */
    public int endOthers(AgentId agent, String name) {
        List<OpenSession> others = rows.of(agent).stream()
                .filter(session -> !session.name().equals(name))
                .toList();
        others.forEach(session -> endHere(session.name()));
        others.forEach(session -> removeEnded(session.name()));
        return others.size();
    }

    /** Ends the session of this request, here and where the portlets are, whether or not the database takes it. */
    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            try {
                name(session).ifPresent(this::over);
            } finally {
                session.invalidate();
            }
        }
    }

    /** To be called when a session is over, however that came about. Its row goes later when the database does not take it. */
    void over(String name) {
        endHere(name);
        try {
            removeEnded(name);
        } catch (DirectoryAwayException | DirectoryUnavailableException e) {
            LOG.warn("The row of a session that is over is deleted later", e);
        }
    }

    private void endHere(String name) {
        ended.add(name);
        seen.remove(name);
        known.put(name, new Known(Optional.empty(), clock.instant()));
        endPortlets(name);
    }

    private void removeEnded(String name) {
        rows.remove(name);
        ended.remove(name);
    }

    private void endPortlets(String name) {
        if (portlets != null) {
            portlets.end(name);
        }
    }

    /** What is to be done every few seconds: writes when sessions were used, forgets old ones, ends what other servers ended. */
    public void sweep() {
        Set.copyOf(ended).forEach(this::removeEnded);
        writeSeen();
        Instant now = clock.instant();
        rows.removeOld(now.minus(settings.pause()).minus(LATE), now.minus(settings.longest()));
        Set<String> here = portlets == null ? Set.of() : portlets.known();
        if (!here.isEmpty()) {
            Set<String> everywhere = rows.names();
            here.stream().filter(name -> !everywhere.contains(name)).forEach(this::endPortlets);
        }
    }

    private void writeSeen() {
        Map<String, Instant> now = new HashMap<>(seen);
        rows.see(now);
        now.forEach(seen::remove);
    }

    private Instant minute() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    private static String cut(String address) {
        return address.length() > LONGEST_ADDRESS ? address.substring(0, LONGEST_ADDRESS) : address;
    }

    private static String newName() {
        byte[] random = new byte[NAME_BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
