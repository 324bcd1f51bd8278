// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.signin;

import fr.essaim.text.Folding;
import fr.essaim.web.directory.DirectoryUnavailableException;
import fr.essaim.web.directory.Tables;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Counts failed tries, alike for logins that exist and for those that do not, for all servers of the portal. A login is
 * slowed down at one address at a time. Where it never signed in, it is also slowed down by the tries of all such
 * addresses together, and by the other logins that fail at the same address. On a device or at an address where it signed
 * in before, only its own tries there count: no stranger and no crowd can keep its agent out.
 */
public final class SignInTries {

    static final Duration ADDRESS_KEPT = Duration.ofDays(90);
    static final int LARGEST = 200_000;
    static final Duration BETWEEN_FORGETTING = Duration.ofMinutes(10);

    /**
     * A try that has begun, and counts as failed until it is taken back.
     *
     * @param pair the login at its address, which a success makes known
     * @param waitUntil until when it is not even looked at; null when it is
     * @param waitIfWrong when to try again if the password is wrong; null for at once
     */
    record Entry(List<String> keys, String pair, Instant waitUntil, Instant waitIfWrong) {}

    private static final String PAIR = "try-pair";

    private final Tables tables;
    private final KeyedHash hash;
    private final KnownDevices devices;
    private final Clock clock;
    private final TryLimit ofLogin;
    private final TryLimit ofAddress;
    private volatile Instant nextForgetting = Instant.EPOCH;

    public SignInTries(Tables tables, KeyedHash hash, KnownDevices devices, Clock clock) {
        this(tables, hash, devices, clock, TryLimit.LOGIN, TryLimit.ADDRESS);
    }

    SignInTries(
            Tables tables, KeyedHash hash, KnownDevices devices, Clock clock, TryLimit ofLogin, TryLimit ofAddress) {
        this.ofLogin = ofLogin;
        this.ofAddress = ofAddress;
        this.tables = tables;
        this.hash = hash;
        this.devices = devices;
        this.clock = clock;
    }

    /**
     * @param kind of what is tried; each counts apart from the others
     * @param subject the login as it was typed, or the number of an agent whose password was right
     */
    Entry begin(TryKind kind, String subject, Origin origin) {
        Instant now = clock.instant();
        List<String> keys = keys(kind, subject, origin);
        String pair = hash.of(PAIR, kind.name(), Folding.of(subject), origin.address());
        Instant wait = wait(read(keys, "", now), now);
        if (wait != null) {
            return new Entry(keys, pair, wait, null);
        }
        keys.forEach(this::provide);
        return tables.inTransaction(() -> {
            List<TryCount> before = read(keys, " for update", now);
            Instant locked = wait(before, now);
            if (locked != null) {
                return new Entry(keys, pair, locked, null);
            }
            List<TryCount> after = failed(before, now);
            write(keys, after);
            return new Entry(keys, pair, null, wait(after, now));
        });
    }

    /** The password was right: nothing of this try counts, and the login is known here from now on. */
    void succeeded(Entry entry) {
        Instant known = clock.instant().plus(ADDRESS_KEPT);
        if (!entry.keys().contains(entry.pair())) {
            provide(entry.pair());
        }
        change(entry, count -> count.cleared(null));
        tables.change("update sign_in_try set known_until = ? where try_key = ?", utc(known), entry.pair());
    }

    /** The password was not looked at. */
    void putOff(Entry entry) {
        change(entry, TryCount::forgiven);
    }

    /** Forgets what counts no more, every ten minutes; of a flood also what still does. */
    public void forgetOld() {
        Instant instant = clock.instant();
        if (instant.isBefore(nextForgetting)) {
            return;
        }
        nextForgetting = instant.plus(BETWEEN_FORGETTING);
        OffsetDateTime now = utc(instant);
        tables.change(
                "delete from sign_in_try where forgotten_at <= ? and (known_until is null or known_until <= ?)",
                now,
                now);
        if (tables.count("select count(*) from sign_in_try where known_until is null") > LARGEST) {
            tables.change("""
                    delete from sign_in_try where known_until is null and forgotten_at <=
                    (select forgotten_at from sign_in_try where known_until is null
                     order by forgotten_at desc offset ? rows fetch first 1 rows only)""", LARGEST / 2);
        }
    }

    /** The subject at its address or on its device; beside an address also the subject everywhere, and for logins the address. */
    private List<String> keys(TryKind kind, String subject, Origin origin) {
        String key = Folding.of(subject);
        List<String> apart =
                List.of(hash.of(PAIR, kind.name(), key, origin.address()), hash.of("try-everywhere", kind.name(), key));
        if (kind != TryKind.LOGIN) {
            return apart;
        }
        Optional<String> device = devices.device(subject, origin.devices());
        return device.map(name -> List.of(hash.of("try-device", key, name)))
                .orElseGet(() -> List.of(apart.get(0), apart.get(1), hash.of("try-address", origin.address())));
    }

    /** Null for none: a known pair waits for its own failures only. */
    private static Instant wait(List<TryCount> counts, Instant now) {
        boolean alone = counts.get(0).isKnown(now);
        return counts.stream()
                .limit(alone ? 1 : counts.size())
                .map(TryCount::lock)
                .filter(lock -> lock.isLocked(now))
                .map(SlowingLock::lockedUntil)
                .max(Instant::compareTo)
                .orElse(null);
    }

    private List<TryCount> failed(List<TryCount> before, Instant now) {
        List<TryCount> after = new ArrayList<>(before);
        TryCount pair = before.get(0);
        after.set(0, pair.failed(now, TryLimit.PAIR));
        if (before.size() > 1 && !pair.isKnown(now)) {
            after.set(1, before.get(1).failed(now, ofLogin));
            if (before.size() > 2 && pair.lock().failures() == 0) {
                after.set(2, before.get(2).failed(now, ofAddress));
            }
        }
        return after;
    }

    private void change(Entry entry, UnaryOperator<TryCount> ofPair) {
        Instant now = clock.instant();
        tables.inTransaction(() -> {
            List<TryCount> before = read(entry.keys(), " for update", now);
            List<TryCount> after = new ArrayList<>(before);
            TryCount pair = before.get(0);
            after.set(0, ofPair.apply(pair));
            if (before.size() > 1 && !pair.isKnown(now)) {
                after.set(1, before.get(1).forgiven());
                if (before.size() > 2 && after.get(0).lock().failures() == 0) {
                    after.set(2, before.get(2).forgiven());
                }
            }
            write(entry.keys(), after);
            return null;
        });
    }

    /** Locks are taken in the order of the keys: two tries cannot wait for each other. */
    private List<TryCount> read(List<String> keys, String how, Instant now) {
        Map<String, TryCount> found = new HashMap<>();
        keys.forEach(key -> tables.find(
                        "select failures, locked_until, forgotten_at, known_until from sign_in_try where try_key = ?"
                                + how,
                        SignInTries::read,
                        key)
                .ifPresent(count -> found.put(key, count)));
        return keys.stream()
                .map(key -> found.getOrDefault(key, TryCount.none(now)).at(now))
                .toList();
    }

    private static TryCount read(ResultSet row) throws SQLException {
        return new TryCount(new SlowingLock(row.getInt(1), instant(row, 2)), instant(row, 3), instant(row, 4));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** A row for this key, so that it can be locked. */
    private void provide(String key) {
        OffsetDateTime forgotten = utc(clock.instant().plus(Duration.ofHours(1)));
        try {
            tables.change("""
                    insert into sign_in_try (try_key, failures, forgotten_at)
                    select k, 0, cast(? as timestamp(3) with time zone) from (values (cast(? as varchar(64)))) as given (k)
                    where not exists (select 1 from sign_in_try where try_key = k)""", forgotten, key);
        } catch (DirectoryUnavailableException e) {
            // Another try was faster; if the row is not there for any other reason, the count says so
        }
    }

    private void write(List<String> keys, List<TryCount> counts) {
        for (int i = 0; i < keys.size(); i++) {
            TryCount count = counts.get(i);
            tables.change(
                    "update sign_in_try set failures = ?, locked_until = ?, forgotten_at = ?, known_until = ?"
                            + " where try_key = ?",
                    count.lock().failures(),
                    utc(count.lock().lockedUntil()),
                    utc(count.forgottenAt()),
                    utc(count.knownUntil()),
                    keys.get(i));
        }
    }

    private static OffsetDateTime utc(Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
