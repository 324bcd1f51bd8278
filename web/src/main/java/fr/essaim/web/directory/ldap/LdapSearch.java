// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory.ldap;

import com.unboundid.ldap.sdk.Filter;
import fr.essaim.directory.NamePattern;
import fr.essaim.web.directory.LocalDirectory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Finds people on the server, and asks it each time: what is remembered {@link LdapDirectory} knows. */
final class LdapSearch {

    private static final int AT_ONCE = 100;
    private static final int FEW_NAMES = 10;

    /** A person in the order of a longer answer. */
    private record Placed(boolean later, String order, UUID uuid) {}

    private final LdapServer server;
    private final LdapSettings settings;
    private final LdapEntries entries;
    private final LdapGroups groups;

    LdapSearch(LdapServer server, LdapSettings settings, LdapEntries entries) {
        this.server = server;
        this.settings = settings;
        this.entries = entries;
        groups = new LdapGroups(server, settings);
    }

    List<LdapPerson> people(Collection<UUID> uuids) {
        List<UUID> asked = List.copyOf(uuids);
        List<LdapPerson> found = new ArrayList<>();
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            List<UUID> some = asked.subList(from, Math.min(asked.size(), from + AT_ONCE));
            scan(entries.withUuid(some), found::add);
        }
        return found;
    }

    private void scan(Filter filter, Consumer<LdapPerson> reader) {
        server.scan(settings.peopleBases(), filter, entries.attributes(), entry -> entries.person(entry)
                .ifPresent(reader));
    }

    /** Those with an account that is not closed. */
    void everybody(Consumer<LdapPerson> reader) {
        scanActive(entries.everybody(), reader);
    }

    private void scanActive(Filter filter, Consumer<LdapPerson> reader) {
        scan(filter, person -> {
            if (person.active()) {
                reader.accept(person);
            }
        });
    }

    /** Those who fit, in order: whoever is so named first. */
    List<UUID> fitting(NamePattern pattern) {
        Filter filter = entries.withWords(pattern.words());
        return ordered(List.of(filter), person -> person.fits(pattern), person -> !person.isNamed(pattern));
    }

    /** The members of a group, or those whom groups give the role of that code, in order. */
    List<UUID> membersOf(String code) {
        List<String> givers = settings.roles().get(code);
        if (givers == null && LocalDirectory.EVERYONE.equals(code)) {
            return ordered(List.of(entries.everybody()), person -> true, person -> false);
        }
        LdapGroups.Members members = groups.members(givers == null ? List.of(code) : givers);
        List<Filter> filters = members.filters().stream()
                .map(filter -> Filter.createANDFilter(entries.everybody(), filter))
                .toList();
        return ordered(filters, members::holds, person -> false);
    }

    /** Numbers of active people only: of a group of twenty thousand no more is held. */
    private List<UUID> ordered(
            List<Filter> filters, Predicate<LdapPerson> wanted, Predicate<LdapPerson> afterTheOthers) {
        Set<Placed> found = new HashSet<>();
        filters.forEach(filter -> scanActive(filter, person -> {
            if (wanted.test(person)) {
                found.add(new Placed(afterTheOthers.test(person), person.order(), person.uuid()));
            }
        }));
        return found.stream()
                .sorted(Comparator.comparing(Placed::later)
                        .thenComparing(Placed::order)
                        .thenComparing(Placed::uuid))
                .map(Placed::uuid)
                .toList();
    }

    /** Who bears each of these names or addresses, folded as they are. A few are a question each; for many, everybody is read once. */
    Map<String, List<LdapPerson>> named(Set<String> keys) {
        Map<String, List<LdapPerson>> byKey = new HashMap<>();
        keys.forEach(key -> byKey.put(key, new ArrayList<>()));
        List<Filter> filters = keys.size() > FEW_NAMES
                ? List.of(entries.everybody())
                : keys.stream()
                        .map(key -> entries.withWords(List.of(key.split(" "))))
                        .toList();
        Set<LdapPerson> met = new HashSet<>();
        filters.forEach(filter -> scanActive(filter, person -> {
            Set<String> borne = new HashSet<>(person.keys());
            borne.retainAll(keys);
            if (!borne.isEmpty() && met.add(person)) {
                borne.forEach(key -> byKey.get(key).add(person));
            }
        }));
        return byKey;
    }

    /** Who has this login and this password. A login that two have is nobody's, and so is that of a closed account. */
    Optional<LdapPerson> withPassword(String login, String password) {
        List<LdapPerson> found = new ArrayList<>();
        server.scan(settings.peopleBases(), entries.withLogin(login.trim()), entries.attributes(), entry -> {
            if (entries.hasLogin(entry, login)) {
                entries.person(entry).ifPresent(found::add);
            }
        });
        boolean one = found.size() == 1;
        // Somebody's password is tried in any case: the clock shall not tell which logins there are
        boolean accepted = server.accepts(one ? found.get(0).name() : nobody(), password);
        return one && accepted ? found.stream().filter(LdapPerson::active).findFirst() : Optional.empty();
    }

    private String nobody() {
        return settings.attributes().name() + "=essaim-nobody,"
                + settings.peopleBases().get(0);
    }

    /** The roles that groups give this person. */
    Set<String> roles(LdapPerson person) {
        Set<String> roles = groups.roles(person.name());
        roles.addAll(ofEveryone());
        return roles;
    }

    /** Unless groups are set that give it, everybody has the first role. */
    Set<String> ofEveryone() {
        return settings.roles().containsKey(LocalDirectory.EVERYONE) ? Set.of() : Set.of(LocalDirectory.EVERYONE);
    }
}
