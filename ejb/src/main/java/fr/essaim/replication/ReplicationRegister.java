// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.replication;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.directory.Department;
import fr.essaim.directory.Directory;
import fr.essaim.directory.Institution;
import fr.essaim.directory.Slice;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.RecordKey;
import fr.essaim.history.RecordPort;
import fr.essaim.text.InvalidValueException;
import fr.essaim.text.PlainText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The register of what is taken up elsewhere: a {@link Replicated} says who reads and who keeps the entries of a record. */
@ApplicationScoped
@Transactional
public class ReplicationRegister {

    @Inject
    Instance<Replicated> features;

    @Inject
    ReplicationRepository replications;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    /** What of the register to list; empty for any kind of place, empty for any words in title and place. */
    public record Filter(Optional<PlaceKind> kind, String words) {}

    /**
     * Records that something is taken up somewhere.
     *
     * @throws NotAllowedException when the visitor does not keep the record's entries
     * @throws InvalidValueException when the draft is refused, or nothing came of the record yet
     */
    public long add(Visitor visitor, RecordKey record, ReplicationDraft draft) {
        feature(record).enterToAdd(visitor, record);
        checkPlace(visitor, draft);
        Replication replication = new Replication(visitor.site(), record, draft, stamp(visitor));
        replications.add(replication);
        return replication.id();
    }

    public void change(Visitor visitor, long replicationId, ReplicationDraft draft) {
        Replication replication = toChange(visitor, replicationId);
        checkPlace(visitor, draft);
        replication.change(draft, stamp(visitor));
    }

    public void withdraw(Visitor visitor, long replicationId) {
        toChange(visitor, replicationId).withdraw(stamp(visitor));
    }

    private Replication toChange(Visitor visitor, long replicationId) {
        Replication replication = replications
                .find(visitor.site(), replicationId)
                .orElseThrow(() -> new RecordNotFoundException("replication.not-found"));
        feature(replication.record()).enterToChange(visitor, replication.record());
        return replication;
    }

    private void checkPlace(Visitor visitor, ReplicationDraft draft) {
        boolean known = draft.kind() == null
                || switch (draft.kind()) {
                    case INSTITUTION ->
                        directory.institutions(visitor.site()).stream()
                                .map(Institution::id)
                                .anyMatch(id -> id == draft.placeId());
                    case DEPARTMENT ->
                        directory.departments(visitor.site()).stream()
                                .map(Department::id)
                                .anyMatch(id -> id == draft.placeId());
                    case ELSEWHERE -> true;
                };
        if (!known && draft.placeId() > 0) {
            throw new InvalidValueException("PLACE", "value.unknown", Long.toString(draft.placeId()));
        }
    }

    /** Where one record was taken up, for whoever sees it. */
    public List<ReplicationLine> of(Visitor visitor, RecordKey record) {
        Original original = feature(record).enter(visitor, record);
        return replications.of(visitor.site(), record).stream()
                .map(replication -> line(replication, original))
                .toList();
    }

    /**
     * The latest first, over all records that the visitor sees.
     *
     * @param size at most 500
     */
    public ReplicationPage page(Visitor visitor, Filter filter, int first, int size) {
        Listing listing = listing(visitor, filter, feature -> true);
        List<ReplicationLine> lines = listing.lines(visitor, first, Math.min(size, 500));
        return new ReplicationPage(new Slice<>(lines, listing.ids.size()), listing.counts);
    }

    /** @param some which features are asked for their entries */
    Listing listing(Visitor visitor, Filter filter, Predicate<Replicated> some) {
        List<ReplicationRepository.Entry> all = replications.entries(visitor.site());
        Map<RecordKey, Original> originals = originals(visitor, all, some);
        String words = PlainText.line(filter.words()).toLowerCase(Locale.ROOT);
        List<ReplicationRepository.Entry> named = all.stream()
                .filter(entry -> originals.containsKey(entry.record()))
                .filter(entry -> holds(entry.place(), words)
                        || holds(originals.get(entry.record()).title(), words))
                .toList();
        List<Long> ids = named.stream()
                .filter(entry -> filter.kind().isEmpty() || filter.kind().get() == entry.kind())
                .map(ReplicationRepository.Entry::id)
                .toList();
        Map<PlaceKind, Long> counts = new EnumMap<>(PlaceKind.class);
        named.forEach(entry -> counts.merge(entry.kind(), 1L, Long::sum));
        return new Listing(ids, originals, counts);
    }

    /** The numbers of all entries that a visitor asked for, the latest first; the entries themselves are read page by page. */
    final class Listing {

        private final List<Long> ids;
        private final Map<RecordKey, Original> originals;
        private final Map<PlaceKind, Long> counts;

        private Listing(List<Long> ids, Map<RecordKey, Original> originals, Map<PlaceKind, Long> counts) {
            this.ids = ids;
            this.originals = originals;
            this.counts = counts;
        }

        int size() {
            return ids.size();
        }

        /** Without those withdrawn since the listing was made. */
        List<ReplicationLine> lines(Visitor visitor, int first, int size) {
            List<Long> wanted = ids.stream().skip(first).limit(size).toList();
            return replications.all(visitor.site(), wanted).stream()
                    .map(replication -> line(replication, originals.get(replication.record())))
                    .toList();
        }
    }

    private static boolean holds(String text, String words) {
        return text.toLowerCase(Locale.ROOT).contains(words);
    }

    private Map<RecordKey, Original> originals(
            Visitor visitor, List<ReplicationRepository.Entry> entries, Predicate<Replicated> some) {
        Map<String, Set<Long>> byType = entries.stream()
                .map(ReplicationRepository.Entry::record)
                .collect(Collectors.groupingBy(RecordKey::type, Collectors.mapping(RecordKey::id, Collectors.toSet())));
        Map<RecordKey, Original> originals = new HashMap<>();
        features.stream()
                .filter(some)
                .filter(feature -> byType.containsKey(feature.recordType()))
                .forEach(feature -> feature.shown(visitor, byType.get(feature.recordType()))
                        .forEach((id, original) -> originals.put(new RecordKey(feature.recordType(), id), original)));
        return originals;
    }

    private static ReplicationLine line(Replication replication, Original original) {
        return new ReplicationLine(
                replication.id(),
                replication.record(),
                original.title(),
                original.within(),
                replication.placeKind(),
                replication.placeId(),
                replication.place(),
                replication.takenUpBy(),
                replication.adaptation(),
                replication.contact(),
                replication.takenUpOn(),
                original.changeable());
    }

    private Replicated feature(RecordKey record) {
        return RecordPort.of(Replicated.class, features, record);
    }

    private ChangeStamp stamp(Visitor visitor) {
        return ChangeStamp.now(clock, visitor, ChangeCause.SCREEN);
    }
}
