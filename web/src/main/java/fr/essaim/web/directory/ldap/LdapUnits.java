// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory.ldap;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import fr.essaim.directory.Department;
import fr.essaim.directory.Folding;
import fr.essaim.directory.Institution;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Institutions and departments at one moment. They are either entries in a tree, where a parent is the nearest entry above
 * and no loop can be, or nothing but attributes of people, where each value is one.
 */
final class LdapUnits {

    private record Unit(UUID uuid, String normalName, String code, String name) {}

    /** Where someone works; 0 when it is not known. */
    record Place(long institution, long department) {}

    private final List<Institution> institutions;
    private final List<Department> departments;
    private final Map<String, Long> institutionIds;
    private final Map<String, Department> departmentsByKey;

    private LdapUnits(
            List<Institution> institutions,
            List<Department> departments,
            Map<String, Long> institutionIds,
            Map<String, Department> departmentsByKey) {
        this.institutions = institutions.stream()
                .sorted(Comparator.comparingLong(Institution::id))
                .toList();
        this.departments = List.copyOf(departments);
        this.institutionIds = institutionIds;
        this.departmentsByKey = departmentsByKey;
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
        Map<String, Department> byKey = new HashMap<>();
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
                    Stream.of(unit.normalName(), Folding.of(unit.code()), Folding.of(unit.name()))
                            .forEach(key -> byKey.putIfAbsent(key, department));
                });
        return new LdapUnits(institutions, departments, institutionIds, byKey);
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
        int depth = 0;
        for (String parent = normalName; parent != null; parent = parent(parent)) {
            depth++;
        }
        return depth;
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
        return new LdapUnits(institutions, List.copyOf(departments.values()), institutionIds, departments);
    }

    /** The same department of two institutions is two. */
    private static String key(LdapPerson person) {
        return Folding.of(person.department()) + "\n" + Folding.of(person.institution());
    }

    private static UUID uuidOf(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    Place of(LdapPerson person) {
        Department department = departmentsByKey.get(key(person));
        if (department == null && !person.department().isEmpty()) {
            department = departmentsByKey.get(Folding.of(person.department()));
        }
        if (department == null) {
            department = nearest(LdapEntries.normal(person.name()), departmentsByKey);
        }
        Long institution = person.institution().isEmpty() ? null : institutionIds.get(Folding.of(person.institution()));
        if (institution == null && department != null) {
            institution = department.institutionId();
        }
        if (institution == null) {
            institution = nearest(LdapEntries.normal(person.name()), institutionIds);
        }
        return new Place(institution == null ? 0 : institution, department == null ? 0 : department.id());
    }

    List<Institution> institutions() {
        return institutions;
    }

    /** Parents before children. */
    List<Department> departments() {
        return departments;
    }
}
