// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.duty;

import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import fr.essaim.directory.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All that the visitor still owes to a feature, whose pages show it: the longest due first, what has no day last. */
@ApplicationScoped
@Transactional
public class DutyList {

    /** More than anybody owes. */
    public static final int ALL = 2_000;

    private static final Comparator<Duty> ORDER = Comparator.comparing(
                    Duty::due, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(duty -> duty.within().key().id())
            .thenComparing(duty -> duty.about().number());

    @Inject
    @Any
    Instance<DutySource> sources;

    @Inject
    Access access;

    /**
     * @param feature as its sources call it
     * @throws fr.essaim.access.NotAllowedException when it is closed to him or her
     */
    public Slice<Duty> of(Visitor visitor, String feature, int first, int size) {
        List<DutySource> some = sources.stream()
                .filter(source -> source.feature().equals(feature))
                .toList();
        some.stream().map(DutySource::needed).distinct().forEach(needed -> access.check(visitor, needed, 0));
        List<Duty> owed = some.stream()
                .flatMap(source -> source.of(visitor).stream())
                .sorted(ORDER)
                .toList();
        int from = Math.min(first, owed.size());
        return new Slice<>(owed.subList(from, Math.min(from + size, owed.size())), owed.size());
    }

    /** The features to which the visitor may owe something, by their names. */
    Set<String> features(Visitor visitor) {
        return sources.stream()
                .filter(source -> access.allows(visitor, source.needed(), 0))
                .map(DutySource::feature)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
