// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.view;

import fr.essaim.persistence.Settings;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * All pages that are open on this server, as bytes, the least recently used first. Two bounds hold: the bytes of one agent,
 * over all of his or her sessions, and the bytes of all. Beyond them the oldest page goes, which its script opens anew. The
 * pages used last are also kept as they are, so that a click on them costs less.
 */
final class OpenPages {

    /** What is counted for the bookkeeping of a page beside its bytes. */
    static final int OVERHEAD = 400;

    private static final int TOKEN_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A page between two requests. */
    static final class Kept {

        private final SessionPages session;
        private final byte[] packed;
        private Object warm;
        private ReentrantLock turn = new ReentrantLock();

        /** @param warm its beans as they are */
        Kept(SessionPages session, byte[] packed, Object warm) {
            this.session = session;
            this.packed = packed;
            this.warm = warm;
        }

        byte[] packed() {
            return packed;
        }

        /** Its beans as they were; empty when only the bytes are kept. */
        Optional<Object> warm() {
            return Optional.ofNullable(warm);
        }

        /** Held by the request that works on the page. It stays the same as long as the page is kept. */
        ReentrantLock turn() {
            return turn;
        }

        private int bytes() {
            return packed.length + OVERHEAD;
        }
    }

    private static final class Shelf {
        private final LinkedHashMap<String, Integer> pages = new LinkedHashMap<>(8, 0.75f, true);
        private long bytes;
    }

    private static final OpenPages HERE =
            new OpenPages(Settings.openPagesBytes(), Settings.openPagesBytesOfAgent(), Settings.warmPages());

    private final long mostOfAll;
    private final long mostOfAgent;
    private final int mostWarm;
    private final LinkedHashMap<String, Kept> all = new LinkedHashMap<>(64, 0.75f, true);
    private final LinkedHashMap<String, Kept> warm = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<String, Shelf> shelves = new HashMap<>();
    private long bytes;

    /**
     * @param mostOfAll bytes of all pages
     * @param mostOfAgent bytes of the pages of one agent
     * @param mostWarm how many pages are kept as they are
     */
    OpenPages(long mostOfAll, long mostOfAgent, int mostWarm) {
        this.mostOfAll = mostOfAll;
        this.mostOfAgent = mostOfAgent;
        this.mostWarm = mostWarm;
    }

    /** Those of this application. */
    static OpenPages here() {
        return HERE;
    }

    /** A name for a page that nobody can guess: it is what a form has to send back. */
    static String newToken() {
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    synchronized void put(String token, Kept page) {
        Kept before = all.get(token);
        if (before != null) {
            page.turn = before.turn;
        }
        remove(token);
        if (page.session.ended()) {
            return;
        }
        all.put(token, page);
        Shelf shelf = shelves.computeIfAbsent(page.session.agent(), agent -> new Shelf());
        shelf.pages.put(token, page.bytes());
        shelf.bytes += page.bytes();
        bytes += page.bytes();
        warm.put(token, page);
        while (shelf.bytes > mostOfAgent && shelf.pages.size() > 1) {
            remove(shelf.pages.keySet().iterator().next());
        }
        while (bytes > mostOfAll && all.size() > 1) {
            remove(all.keySet().iterator().next());
        }
        while (warm.size() > mostWarm) {
            warm.remove(warm.keySet().iterator().next()).warm = null;
        }
    }

    /** Empty for what is not kept, or was opened in another session. */
    synchronized Optional<Kept> find(SessionPages session, String token) {
        Kept page = all.get(token);
        if (page == null || page.session != session) {
            return Optional.empty();
        }
        shelves.get(session.agent()).pages.get(token);
        warm.get(token);
        return Optional.of(page);
    }

    synchronized void remove(String token) {
        Kept page = all.remove(token);
        if (page != null) {
            warm.remove(token);
            bytes -= page.bytes();
            Shelf shelf = shelves.get(page.session.agent());
            shelf.bytes -= shelf.pages.remove(token);
            if (shelf.pages.isEmpty()) {
                shelves.remove(page.session.agent());
            }
        }
    }

    /** All pages of a session that is over. */
    synchronized void removeAll(SessionPages session) {
        Shelf shelf = shelves.get(session.agent());
        if (shelf != null) {
            List.copyOf(shelf.pages.keySet()).stream()
                    .filter(token -> all.get(token).session == session)
                    .forEach(this::remove);
        }
    }

    synchronized int count() {
        return all.size();
    }

    synchronized int warmCount() {
        return warm.size();
    }

    synchronized long bytes() {
        return bytes;
    }
}
