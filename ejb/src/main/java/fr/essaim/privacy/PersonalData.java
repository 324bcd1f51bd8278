// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.privacy;

import fr.essaim.access.Access;
import fr.essaim.access.InPerson;
import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.audit.AuditKind;
import fr.essaim.audit.Audited;
import fr.essaim.directory.AgentId;
import fr.essaim.persistence.Erasure;
import fr.essaim.persistence.PersonalColumns;
import fr.essaim.persistence.PersonalTable;
import fr.essaim.persistence.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is held about one agent, on the visitor's site: to be handed over to the agent, or by those who manage the features, who
 * may also erase it. A secret ballot is of nobody: it is in neither.
 */
@ApplicationScoped
@Transactional
public class PersonalData {

    private static final Logger LOG = LoggerFactory.getLogger(PersonalData.class);

    /** Columns of keys and codes. */
    private static final Set<String> USELESS = Set.of(
            "version", "form_key", "saved_form", "search_text", "code_hash", "salt", "public_key", "share", "sealed");

    @Inject
    @Any
    Instance<PersonalColumns> rooms;

    @Inject
    @Any
    Instance<PrivacyFeature> features;

    @Inject
    Access access;

    @Inject
    EntityManager em;

    @Inject
    ColumnFinder columns;

    @Inject
    Statements statements;

    @Inject
    Clock clock;

    Stream<PersonalColumns> rooms() {
        return rooms.stream();
    }

    Stream<PrivacyFeature> features() {
        return features.stream();
    }

    /**
     * The rows that hold the agent's number, as far as {@link PersonalExport} hands them over.
     *
     * @throws NotAllowedException for somebody else's data, unless the visitor manages all features
     */
    @Audited(AuditKind.PERSONAL_DATA_HANDED_OVER)
    public PersonalRecords export(Visitor visitor, AgentId agent) {
        boolean self = agent.equals(visitor.agent());
        if (!self) {
            checkManages(visitor);
        }
        checkSees(visitor);
        PersonalExport export = new PersonalExport(
                self && InPerson.acts(visitor),
                agent.value(),
                visitor.site().companyId(),
                visitor.site().siteId(),
                LocalDate.now(clock),
                clock.instant());
        JsonRowFinder rows = new JsonRowFinder(em);
        Map<String, String> tables = new LinkedHashMap<>();
        rooms.stream()
                .flatMap(room -> room.tables().stream())
                .filter(PersonalTable::handedOver)
                .map(this::limited)
                .sorted(Comparator.comparing(PersonalTable::name))
                .forEach(table -> tables.put(table.name(), rows(rows, table, export.of(table))));
        if (!export.own()) {
            LOG.info("What is held about agent {} was handed to {}", agent, visitor.agent());
        }
        return new PersonalRecords(clock.instant(), tables);
    }

    private PersonalTable limited(PersonalTable table) {
        return rooms.stream()
                .map(room -> room.limitsToOthers().get(table.name()))
                .filter(Objects::nonNull)
                .reduce(table, PersonalTable::limited, (one, other) -> other);
    }

    private String rows(JsonRowFinder rows, PersonalTable table, PersonalExport.Rows some) {
        List<String> names = columns(table.name());
        List<String> shown = new ArrayList<>(names);
        List<String> selected = new ArrayList<>(names);
        for (String column : names) {
            String owner = owner(column, table.name());
            if (!owner.isEmpty()) {
                shown.add(column.replaceFirst("_id$", "_of"));
                selected.add(owner);
            }
        }
        String select =
                "select " + String.join(", ", selected) + " from " + table.name() + " where " + some.condition();
        return rows.of(shown, select, some.values().toArray());
    }

    /** What tells a person which record the number in that column leads to; empty when no room knows. */
    private String owner(String column, String table) {
        List<String> owners = rooms.stream()
                .flatMap(room -> room.owners().stream())
                .filter(owner -> owner.column().equals(column) && !owner.table().equals(table))
                .map(owner -> owner.select(table))
                .toList();
        return owners.isEmpty() ? "" : "coalesce(" + String.join(", ", owners) + ", '')";
    }

    /** Names of the table's columns, keys and codes of no use to a person left out. */
    private List<String> columns(String table) {
        return columns.of(table).stream()
                .filter(name -> !USELESS.contains(name))
                .toList();
    }

    /**
     * Puts somebody unknown in the agent's place, for good: texts, counts and results stay, nothing leads to the agent any
     * more. A room may refuse it for now.
     *
     * @throws NotAllowedException unless the visitor manages all features
     */
    @Audited(AuditKind.PERSONAL_DATA_ERASED)
    public void erase(Visitor visitor, AgentId agent) {
        checkManages(visitor);
        Erasure erasure = new Erasure(
                statements,
                new Erasure.Scope(
                        agent.value(),
                        visitor.site().companyId(),
                        visitor.site().siteId(),
                        LocalDate.now(clock),
                        all(PrivacyFeature::feature),
                        features.stream()
                                .flatMap(feature -> feature.recordTypes().stream())
                                .toList()));
        each(PersonalColumns::prepare, erasure);
        each(PersonalColumns::erase, erasure);
        each(PersonalColumns::finish, erasure);
        LOG.info("Agent {} was erased from {} by {}", agent, erasure.scope().features(), visitor.agent());
    }

    private void each(BiConsumer<PersonalColumns, Erasure> step, Erasure erasure) {
        rooms.forEach(room -> step.accept(room, erasure));
    }

    private void checkManages(Visitor visitor) {
        all(PrivacyFeature::managed).forEach(managed -> access.check(visitor, managed, 0));
    }

    private void checkSees(Visitor visitor) {
        if (all(PrivacyFeature::seen).stream().noneMatch(seen -> access.allows(visitor, seen, 0))) {
            all(PrivacyFeature::seen).forEach(seen -> access.check(visitor, seen, 0));
        }
    }

    private <T> List<T> all(Function<PrivacyFeature, T> what) {
        return features.stream().map(what).toList();
    }
}
