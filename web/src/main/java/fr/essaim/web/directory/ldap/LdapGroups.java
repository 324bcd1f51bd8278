// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory.ldap;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import fr.essaim.text.Folding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Groups, which may hold groups: who is in one, and which of the portal's roles someone has by them. A loop is walked once. */
final class LdapGroups {

    private static final int DEEPEST = 10;
    private static final int AT_ONCE = 50;

    private final LdapServer server;
    private final LdapSettings settings;
    private final LdapAttributes names;

    LdapGroups(LdapServer server, LdapSettings settings) {
        this.server = server;
        this.settings = settings;
        this.names = settings.attributes();
    }

    /** The roles that this entry has by its groups, by the groups of those, and so on. */
    Set<String> roles(String person) {
        Set<String> roles = new HashSet<>();
        Set<String> met = new HashSet<>(Set.of(LdapEntries.normal(person)));
        List<String> next = settings.roles().isEmpty() ? List.of() : List.of(person);
        for (int depth = 0; depth < DEEPEST && !next.isEmpty(); depth++) {
            List<String> above = new ArrayList<>();
            for (Filter holding : anyOf(names.member(), next)) {
                server.scan(settings.groupBases(), groups(holding), List.of(names.groupCode()), group -> {
                    if (met.add(LdapEntries.normal(group.getDN()))) {
                        above.add(group.getDN());
                        roles.addAll(rolesOf(group));
                    }
                });
            }
            next = above;
        }
        return roles;
    }

    private Set<String> rolesOf(Entry group) {
        Set<String> roles = new HashSet<>();
        String name = LdapEntries.normal(group.getDN());
        String code = Folding.of(LdapEntries.text(group, names.groupCode()));
        settings.roles().forEach((role, givers) -> {
            if (givers.stream()
                    .anyMatch(giver -> isName(giver)
                            ? LdapEntries.normal(giver).equals(name)
                            : Folding.of(giver).equals(code))) {
                roles.add(role);
            }
        });
        return roles;
    }

    private static boolean isName(String giver) {
        return giver.contains("=") && DN.isValidDN(giver);
    }

    /**
     * Everybody's entry in these groups and in those that they hold.
     *
     * @param givers distinguished names or codes of groups
     * @return empty when there is no such group
     */
    Members members(Collection<String> givers) {
        Map<String, Entry> groups = new HashMap<>();
        for (String giver : givers) {
            if (isName(giver)) {
                server.read(List.of(giver), settings.groupFilter(), wanted(), group -> keep(group, groups));
            } else {
                Filter coded = Filter.createEqualityFilter(names.groupCode(), giver);
                server.scan(settings.groupBases(), groups(coded), wanted(), group -> keep(group, groups));
            }
        }
        return names.memberOf().isEmpty() ? listed(groups) : backwards(groups.keySet());
    }

    private static void keep(Entry group, Map<String, Entry> groups) {
        groups.put(LdapEntries.normal(group.getDN()), group);
    }

    /** The server keeps for each entry which groups it is in: nothing but these few names is needed. */
    private Members backwards(Set<String> groups) {
        Set<String> all = new LinkedHashSet<>(groups);
        Set<String> next = groups;
        for (int depth = 0; depth < DEEPEST && !next.isEmpty(); depth++) {
            Set<String> below = new HashSet<>();
            for (Filter inside : anyOf(names.memberOf(), next)) {
                server.scan(settings.groupBases(), groups(inside), List.of("1.1"), group -> {
                    if (all.add(LdapEntries.normal(group.getDN()))) {
                        below.add(group.getDN());
                    }
                });
            }
            next = below;
        }
        return new Members(anyOf(names.memberOf(), all), null);
    }

    /** Only the groups know: their lists of names are read whole, people page by page. */
    private Members listed(Map<String, Entry> groups) {
        Set<String> everybody = new HashSet<>();
        Map<String, Entry> next = groups;
        Set<String> met = new HashSet<>(groups.keySet());
        for (int depth = 0; depth < DEEPEST && !next.isEmpty(); depth++) {
            Set<String> inside = new HashSet<>();
            next.values().forEach(group -> {
                String[] values = group.getAttributeValues(names.member());
                for (String value : values == null ? new String[0] : values) {
                    inside.add(LdapEntries.normal(value));
                }
            });
            everybody.addAll(inside);
            Map<String, Entry> below = new HashMap<>();
            Set<String> further = new HashSet<>();
            server.scan(settings.groupBases(), settings.groupFilter(), List.of("1.1"), group -> {
                String name = LdapEntries.normal(group.getDN());
                if (inside.contains(name) && met.add(name)) {
                    further.add(group.getDN());
                }
            });
            server.read(further, settings.groupFilter(), wanted(), group -> keep(group, below));
            next = below;
        }
        return new Members(groups.isEmpty() ? List.of() : List.of(settings.peopleFilter()), everybody);
    }

    private List<String> wanted() {
        return names.memberOf().isEmpty() ? List.of(names.groupCode(), names.member()) : List.of(names.groupCode());
    }

    private Filter groups(Filter which) {
        return Filter.createANDFilter(settings.groupFilter(), which);
    }

    private static List<Filter> anyOf(String attribute, Collection<String> values) {
        List<Filter> filters = new ArrayList<>();
        List<Filter> any = new ArrayList<>();
        for (String value : values) {
            any.add(Filter.createEqualityFilter(attribute, value));
            if (any.size() == AT_ONCE) {
                filters.add(Filter.createORFilter(any));
                any = new ArrayList<>();
            }
        }
        if (!any.isEmpty()) {
            filters.add(Filter.createORFilter(any));
        }
        return filters;
    }

    /**
     * How to find the members of a group.
     *
     * @param filters who passes one of them
     * @param listed and is named here; null when the filters are enough
     */
    record Members(List<Filter> filters, Set<String> listed) {

        boolean holds(LdapPerson person) {
            return listed == null || listed.contains(LdapEntries.normal(person.name()));
        }
    }
}
