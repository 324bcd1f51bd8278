// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory.ldap;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import fr.essaim.directory.Department;
import fr.essaim.directory.Institution;
import fr.essaim.text.Folding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Institutions and departments at one moment. They are either entries in a tree, where a parent is the nearest entry above
 * and no loop can be, or nothing but attributes of people, where each value is one.
 */
final class LdapUnits {

    private record Unit(UUID uuid, String normalName, String code, String name) {}

    /** @param normalName empty where departments are attributes */
    private record Named(String normalName, Department department) {}

    /** Where someone works; 0 when it is not known. */
    record Place(long institution, long department) {

        static final Place UNKNOWN = new Place(0, 0);
    }

    private final List<Institution> institutions;
    private final List<Department> departments;
    private final Map<String, Long> institutionIds;
    private final Map<String, Department> departmentsAt;
    private final Map<String, Set<Named>> departmentsCalled;

    private LdapUnits(
            List<Institution> institutions,
            List<Department> departments,
            Map<String, Long> institutionIds,
            Map<String, Department> departmentsAt,
            Map<String, Set<Named>> departmentsCalled) {
        this.institutions = institutions.stream()
                .sorted(Comparator.comparingLong(Institution::id))
                .toList();
        this.departments = List.copyOf(departments);
        this.institutionIds = institutionIds;
        this.departmentsAt = departmentsAt;
        this.departmentsCalled = departmentsCalled;
    }

    static LdapUnits read(LdapServer server, LdapEntries entries, LdapSettings settings, LdapNumbers numbers) {
        return settings.unitBases().isEmpty()
                ? ofPeople(server, entries, settings, numbers)
                : ofTree(server, entries, settings, numbers);
    }

    private static LdapUnits ofTree(
            LdapServer server, LdapEntries entries, LdapSettings settings, LdapNumbers numbers) {
        Map<String, Unit> tops = units(server, entries, settings, settings.institutionFilter());
        Map<String, Unit> below = units(server, entries, settings, settings.departmentFilter());
        below.keySet().removeAll(tops.keySet());
        settings.unitBases().forEach(base -> below.remove(LdapEntries.normal(base)));
        Map<UUID, Long> ids = numbers.ofUnits(Stream.concat(tops.values().stream(), below.values().stream())
                .map(Unit::uuid)
                .toList());
        List<Institution> institutions = new ArrayList<>();
        Map<String, Long> institutionIds = new HashMap<>();
        tops.forEach((name, unit) -> {
            long id = ids.get(unit.uuid());
            institutions.add(new Institution(id, unit.code(), unit.name()));
            Stream.of(name, Folding.of(unit.code()), Folding.of(unit.name()))
                    .forEach(key -> institutionIds.putIfAbsent(key, id));
        });
        List<Department> departments = new ArrayList<>();
        Map<String, Department> at = new HashMap<>();
        Map<String, Set<Named>> called = new HashMap<>();
        below.values().stream()
                .sorted(Comparator.comparingInt((Unit unit) -> depth(unit.normalName()))
                        .thenComparing(unit -> Folding.of(unit.name())))
                .forEach(unit -> {
                    Unit parent = nearest(unit.normalName(), below);
                    Unit top = nearest(unit.normalName(), tops);
                    Department department = new Department(
                            ids.get(unit.uuid()),
                            parent == null ? 0 : ids.get(parent.uuid()),
                            top == null ? 0 : ids.get(top.uuid()),
                            unit.code(),
                            unit.name());
                    departments.add(department);
                    at.put(unit.normalName(), department);
                    Stream.of(unit.code(), unit.name())
                            .forEach(call -> called(called, call).add(new Named(unit.normalName(), department)));
                });
        return new LdapUnits(institutions, departments, institutionIds, at, called);
    }

    private static Set<Named> called(Map<String, Set<Named>> all, String call) {
        return all.computeIfAbsent(Folding.of(call), key -> new LinkedHashSet<>());
    }

    private static Map<String, Unit> units(
            LdapServer server, LdapEntries entries, LdapSettings settings, Filter filter) {
        Map<String, Unit> units = new TreeMap<>();
        String uuid = settings.attributes().uuid();
        String named = settings.unitName();
        server.scan(settings.unitBases(), filter, List.of(uuid, named, "ou", "o"), entry -> {
            String code = code(entry.getDN());
            String name = LdapEntries.text(entry, named);
            entries.uuid(entry)
                    .ifPresent(number -> units.put(
                            LdapEntries.normal(entry.getDN()),
                            new Unit(number, LdapEntries.normal(entry.getDN()), code, name.isEmpty() ? code : name)));
        });
        return units;
    }

    private static String code(String name) {
        try {
            return new DN(name).getRDN().getAttributeValues()[0];
        } catch (LDAPException e) {
            return name;
        }
    }

    private static int depth(String normalName) {
        return branch(normalName).size();
    }

    private static String parent(String normalName) {
        try {
            return DN.getParentString(normalName);
        } catch (LDAPException e) {
            return null;
        }
    }

    private static <T> T nearest(String normalName, Map<String, T> among) {
        for (String above = parent(normalName); above != null; above = parent(above)) {
            if (among.containsKey(above)) {
                return among.get(above);
            }
        }
        return null;
    }

    private static LdapUnits ofPeople(
            LdapServer server, LdapEntries entries, LdapSettings settings, LdapNumbers numbers) {
        Map<String, String> institutionNames = new TreeMap<>();
        Map<String, LdapPerson> departmentNames = new TreeMap<>();
        server.scan(settings.peopleBases(), entries.everybody(), entries.attributes(), entry -> entries.person(entry)
                .filter(LdapPerson::active)
                .ifPresent(person -> {
                    if (!person.institution().isEmpty()) {
                        institutionNames.putIfAbsent(Folding.of(person.institution()), person.institution());
                    }
                    if (!person.department().isEmpty()) {
                        departmentNames.putIfAbsent(key(person), person);
                    }
                }));
        Map<UUID, Long> ids = numbers.ofUnits(Stream.concat(
                        institutionNames.keySet().stream().map(LdapUnits::uuidOf),
                        departmentNames.keySet().stream().map(LdapUnits::uuidOf))
                .toList());
        List<Institution> institutions = new ArrayList<>();
        Map<String, Long> institutionIds = new HashMap<>();
        institutionNames.forEach((key, name) -> {
            institutions.add(new Institution(ids.get(uuidOf(key)), name, name));
            institutionIds.put(key, ids.get(uuidOf(key)));
        });
        Map<String, Department> departments = new LinkedHashMap<>();
        departmentNames.forEach((key, person) -> departments.put(
                key,
                new Department(
                        ids.get(uuidOf(key)),
                        0,
                        institutionIds.getOrDefault(Folding.of(person.institution()), 0L),
                        person.department(),
                        person.department())));
        Map<String, Set<Named>> called = new HashMap<>();
        departments.values().forEach(department -> called(called, department.name())
                .add(new Named("", department)));
        return new LdapUnits(institutions, List.copyOf(departments.values()), institutionIds, Map.of(), called);
    }

    /** The same department of two institutions is two. */
    private static String key(LdapPerson person) {
        return Folding.of(person.department()) + "\n" + Folding.of(person.institution());
    }

    private static UUID uuidOf(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    Place of(LdapPerson person) {
        String name = LdapEntries.normal(person.name());
        Long institution = person.institution().isEmpty() ? null : institutionIds.get(Folding.of(person.institution()));
        Long around = institution == null ? nearest(name, institutionIds) : institution;
        Department department = called(person.department(), name, around == null ? 0 : around);
        if (department == null) {
            department = nearest(name, departmentsAt);
        }
        if (institution == null) {
            institution = department == null ? around : Long.valueOf(department.institutionId());
        }
        return new Place(institution == null ? 0 : institution, department == null ? 0 : department.id());
    }

    /**
     * The department of this name. Of several it is the one in the same branch as the person, else the one of the person's
     * institution, else the one that has the others below it, else none: none is better than a wrong one.
     */
    private Department called(String call, String person, long institution) {
        Set<Named> all = departmentsCalled.getOrDefault(Folding.of(call), Set.of());
        List<String> branch = branch(person);
        Comparator<Named> nearness = Comparator.<Named>comparingInt(named -> shared(branch(named.normalName()), branch))
                .thenComparing(named -> named.department().institutionId() == institution);
        List<Named> nearest = all.stream()
                .filter(named -> all.stream().noneMatch(other -> nearness.compare(other, named) > 0))
                .toList();
        return nearest.stream()
                .filter(top -> nearest.stream()
                        .allMatch(other -> branch(other.normalName()).contains(top.normalName())))
                .findFirst()
                .map(Named::department)
                .orElse(null);
    }

    /** This entry and all above it. */
    private static List<String> branch(String normalName) {
        return Stream.iterate(normalName, Objects::nonNull, LdapUnits::parent).toList();
    }

    private static int shared(List<String> one, List<String> other) {
        return (int) one.stream().filter(other::contains).count();
    }

    List<Institution> institutions() {
        return institutions;
    }

    /** Parents before children. */
    List<Department> departments() {
        return departments;
    }
}
