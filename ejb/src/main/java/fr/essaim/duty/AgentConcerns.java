// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.duty;

import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What concerns the visitor in all features together; a feature that is closed to him or her has nothing. */
@ApplicationScoped
@Transactional
public class AgentConcerns {

    private static final Comparator<Opening> ENDS_FIRST =
            Comparator.comparing(Opening::until, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));

    private static final ConcernSource.Found NOTHING = new ConcernSource.Found(List.of(), List.of());

    @Inject
    DutyList duties;

    @Inject
    @Any
    Instance<ConcernSource> sources;

    @Inject
    Access access;

    /** By the names of the features; none of them without anything. */
    public List<Concerns> of(Visitor visitor) {
        return Stream.concat(
                        duties.features(visitor).stream(),
                        sources.stream()
                                .filter(source -> isOpen(source, visitor))
                                .map(ConcernSource::feature))
                .distinct()
                .sorted()
                .map(feature -> of(visitor, feature))
                .filter(concerns -> !concerns.isNothing())
                .toList();
    }

    private Concerns of(Visitor visitor, String feature) {
        ConcernSource.Found found = sources.stream()
                .filter(source -> source.feature().equals(feature) && isOpen(source, visitor))
                .findFirst()
                .map(source -> source.of(visitor))
                .orElse(NOTHING);
        return new Concerns(
                feature,
                owed(visitor, feature),
                found.openings().stream().sorted(ENDS_FIRST).toList(),
                found.involvements());
    }

    private List<Duty> owed(Visitor visitor, String feature) {
        return Optional.of(feature)
                .filter(duties.features(visitor)::contains)
                .map(name -> duties.of(visitor, name, 0, DutyList.ALL).items())
                .orElse(List.of());
    }

    /** Of how many records, in all features, something is owed. */
    public int owed(Visitor visitor) {
        return duties.features(visitor).stream()
                .mapToInt(feature -> new Concerns(feature, owed(visitor, feature), List.of(), List.of()).owed())
                .sum();
    }

    private boolean isOpen(ConcernSource source, Visitor visitor) {
        return access.allows(visitor, source.needed(), 0);
    }
}
