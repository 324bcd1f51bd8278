// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory.ldap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.essaim.directory.DirectoryAwayException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What was read of the server: answered from for a short time, then read again; where the server does not answer, what was
 * read earlier is good enough. Bounded in number and in time, and counted.
 */
final class LdapMemory<K, V> {

    /** @param value empty for something that is not there */
    private record Read<V>(Optional<V> value, Instant at) {}

    private final Cache<K, Read<V>> memory;
    private final Map<K, CompletableFuture<Optional<V>>> underWay = new ConcurrentHashMap<>();
    private final Duration fresh;
    private final Duration kept;
    private final Clock clock;
    private final LongAdder hits = new LongAdder();
    private final LongAdder asked = new LongAdder();
    private final LongAdder outdated = new LongAdder();

    LdapMemory(int size, Duration fresh, Duration kept, Clock clock) {
        this.memory = Caffeine.newBuilder()
                .maximumSize(size)
                .expireAfterWrite(kept)
                .ticker(() -> clock.millis() * 1_000_000L)
                .build();
        this.fresh = fresh;
        this.kept = kept;
        this.clock = clock;
    }

    LdapMemory(int size, LdapSettings settings, Clock clock) {
        this(size, settings.fresh(), settings.kept(), clock);
    }

    /**
     * @param read asked once, for all that is not remembered freshly
     * @throws DirectoryAwayException when it has to be asked, does not answer, and nothing is remembered of one of these
     */
    Map<K, V> all(Collection<K> keys, Function<Collection<K>, Map<K, V>> read) {
        return all(keys, read, key -> {
            throw new DirectoryAwayException();
        });
    }

    /** @param otherwise what to say of one of which nothing is remembered, while the server does not answer */
    Map<K, V> all(Collection<K> keys, Function<Collection<K>, Map<K, V>> read, Function<K, Optional<V>> otherwise) {
        Map<K, V> answer = new HashMap<>();
        Map<K, Read<V>> old = new HashMap<>();
        Set<K> unread = new LinkedHashSet<>();
        Instant since = clock.instant().minus(fresh);
        for (K key : new LinkedHashSet<>(keys)) {
            Read<V> known = memory.getIfPresent(key);
            if (known != null && known.at().isAfter(since)) {
                hits.increment();
                known.value().ifPresent(value -> answer.put(key, value));
            } else {
                unread.add(key);
                if (known != null && known.at().isAfter(clock.instant().minus(kept))) {
                    old.put(key, known);
                }
            }
        }
        readings(unread, read).forEach((key, reading) -> {
            Optional<V> value;
            try {
                value = reading.join();
            } catch (CompletionException e) {
                if (!(e.getCause() instanceof DirectoryAwayException)) {
                    throw e;
                }
                value = old.containsKey(key) ? old.get(key).value() : otherwise.apply(key);
                outdated.increment();
            }
            value.ifPresent(found -> answer.put(key, found));
        });
        return answer;
    }

    /** Each key is read once at a time: whoever asks while another reads waits for that answer. */
    private Map<K, CompletableFuture<Optional<V>>> readings(Set<K> keys, Function<Collection<K>, Map<K, V>> read) {
        Map<K, CompletableFuture<Optional<V>>> all = new LinkedHashMap<>();
        Map<K, CompletableFuture<Optional<V>>> ours = new LinkedHashMap<>();
        for (K key : keys) {
            CompletableFuture<Optional<V>> mine = new CompletableFuture<>();
            CompletableFuture<Optional<V>> earlier = underWay.putIfAbsent(key, mine);
            all.put(key, earlier == null ? mine : earlier);
            if (earlier == null) {
                ours.put(key, mine);
            }
        }
        if (ours.isEmpty()) {
            return all;
        }
        try {
            asked.add(ours.size());
            Map<K, V> found = read.apply(ours.keySet());
            ours.keySet().forEach(key -> put(key, found.get(key)));
            ours.forEach((key, reading) -> reading.complete(Optional.ofNullable(found.get(key))));
        } catch (DirectoryAwayException e) {
            ours.values().forEach(reading -> reading.completeExceptionally(e));
        } finally {
            // Where something else failed, those who wait are told that there is no answer
            ours.forEach((key, reading) -> {
                reading.completeExceptionally(new DirectoryAwayException());
                underWay.remove(key, reading);
            });
        }
        return all;
    }

    V one(K key, Function<K, V> read) {
        return all(List.of(key), keys -> Map.of(key, read.apply(key))).get(key);
    }

    /** @param value null for something that is not there */
    void put(K key, V value) {
        memory.put(key, new Read<>(Optional.ofNullable(value), clock.instant()));
    }

    /** What is remembered of this one is as old as before. */
    void change(K key, UnaryOperator<V> change) {
        memory.asMap()
                .computeIfPresent(key, (same, known) -> new Read<>(known.value().map(change), known.at()));
    }

    /** All that is remembered, be it old. */
    List<V> everything() {
        return memory.asMap().values().stream()
                .flatMap(read -> read.value().stream())
                .toList();
    }

    LdapStatistics.Counts counts() {
        return new LdapStatistics.Counts(memory.estimatedSize(), hits.sum(), asked.sum(), outdated.sum());
    }
}
