// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory.ldap;

import fr.essaim.directory.AgentId;
import fr.essaim.web.directory.DirectoryUnavailableException;
import fr.essaim.web.directory.Tables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * The numbers by which Essaim knows what lives on the LDAP server: given at first sight, never changed, never given again.
 * Beside them stands the language that an agent chose, and nothing else about anybody.
 */
public final class LdapNumbers {

    /** @param language null when the agent chose none here */
    record Known(AgentId agent, UUID uuid, Locale language) {}

    private static final int AT_ONCE = 200;
    private static final String COLUMNS = "select id, uuid, language from ldap_agent where company_id = ? and ";

    private final Tables tables;
    private final long companyId;

    public LdapNumbers(Tables tables, long companyId) {
        this.tables = tables;
        this.companyId = companyId;
    }

    /** The numbers of these people; who has none receives one. */
    Map<UUID, Known> of(Collection<UUID> people) {
        Map<UUID, Known> known = find(people);
        List<UUID> strangers = people.stream()
                .filter(uuid -> !known.containsKey(uuid))
                .distinct()
                .toList();
        strangers.forEach(uuid -> add("ldap_agent", uuid));
        known.putAll(find(strangers));
        return known;
    }

    private Map<UUID, Known> find(Collection<UUID> people) {
        Map<UUID, Known> known = new HashMap<>();
        read("uuid", people.stream().map(UUID::toString).toList()).forEach(row -> known.put(row.uuid(), row));
        return known;
    }

    /** The ones that were met before. */
    Map<AgentId, Known> known(Collection<AgentId> agents) {
        Map<AgentId, Known> known = new HashMap<>();
        read("id", agents.stream().map(AgentId::value).toList()).forEach(row -> known.put(row.agent(), row));
        return known;
    }

    private List<Known> read(String column, List<?> values) {
        List<Known> all = new ArrayList<>();
        for (int from = 0; from < values.size(); from += AT_ONCE) {
            List<?> some = values.subList(from, Math.min(values.size(), from + AT_ONCE));
            List<Object> bound = new ArrayList<>(List.of(companyId));
            bound.addAll(some);
            all.addAll(tables.list(
                    COLUMNS + column + " in (?" + ", ?".repeat(some.size() - 1) + ")",
                    row -> new Known(
                            new AgentId(row.getLong(1)), UUID.fromString(row.getString(2)), language(row.getString(3))),
                    bound.toArray()));
        }
        return all;
    }

    private static Locale language(String tag) {
        return tag == null ? null : Locale.forLanguageTag(tag);
    }

    /** The numbers of institutions and departments; one that has none receives one. */
    Map<UUID, Long> ofUnits(Collection<UUID> units) {
        Map<UUID, Long> known = units();
        units.stream().filter(uuid -> !known.containsKey(uuid)).distinct().forEach(uuid -> add("ldap_unit", uuid));
        return known.keySet().containsAll(units) ? known : units();
    }

    private Map<UUID, Long> units() {
        Map<UUID, Long> known = new HashMap<>();
        tables.list(
                        "select uuid, id from ldap_unit where company_id = ?",
                        row -> Map.entry(UUID.fromString(row.getString(1)), row.getLong(2)),
                        companyId)
                .forEach(row -> known.put(row.getKey(), row.getValue()));
        return known;
    }

    /** Another request may be quicker: then its number counts. */
    private void add(String table, UUID uuid) {
        try {
            tables.change("insert into " + table + " (company_id, uuid) values (?, ?)", companyId, uuid.toString());
        } catch (DirectoryUnavailableException e) {
            if (tables.count(
                            "select count(*) from " + table + " where company_id = ? and uuid = ?",
                            companyId,
                            uuid.toString())
                    == 0) {
                throw e;
            }
        }
    }

    /** The language in which this agent wants the portal from now on. */
    void choose(AgentId agent, Locale language) {
        tables.change(
                "update ldap_agent set language = ? where company_id = ? and id = ?",
                language.getLanguage(),
                companyId,
                agent.value());
    }

    /** How many people have a number. */
    long count() {
        return tables.count("select count(*) from ldap_agent where company_id = ?", companyId);
    }
}
