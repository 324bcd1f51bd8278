// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory.ldap;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.Department;
import fr.essaim.directory.Directory;
import fr.essaim.directory.DirectoryAwayException;
import fr.essaim.directory.Institution;
import fr.essaim.directory.NamePattern;
import fr.essaim.directory.PortalSite;
import fr.essaim.directory.Slice;
import fr.essaim.directory.StaffMember;
import fr.essaim.directory.StaffPlace;
import fr.essaim.text.Folding;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The directory on an LDAP server. People are read when they are asked about, and remembered as {@link LdapSettings} says. Of a
 * longer answer the numbers are remembered for a minute, so that its pages fit together and the server is searched once.
 */
public final class LdapDirectory implements Directory {

    private static final int LARGEST_SLICE = 200;
    private static final int LARGEST_PAGE_OF_STAFF = 500;
    private static final int ANSWERS = 50;
    private static final Duration SAME_ANSWER = Duration.ofMinutes(1);

    private record Question(String about, String text) {}

    /** What is kept of a person until his or her number is known. */
    private record Job(LdapUnits.Place place, String title) {

        StaffPlace of(AgentId agent) {
            return new StaffPlace(agent, place.institution(), place.department(), title);
        }
    }

    private final LdapServer server;
    private final LdapSettings settings;
    private final LdapNumbers numbers;
    private final long companyId;
    private final LdapEntries entries;
    private final LdapSearch search;
    private final LdapMemory<AgentId, StaffMember> people;
    private final LdapMemory<AgentId, Set<String>> rights;
    private final LdapMemory<Long, LdapUnits> units;
    private final LdapMemory<Question, List<UUID>> answers;
    private final LdapMemory<Long, List<StaffPlace>> staff;
    private final Clock clock;
    private volatile Instant unitsAgain = Instant.MIN;

    public LdapDirectory(LdapServer server, LdapSettings settings, LdapNumbers numbers, PortalSite site, Clock clock) {
        this.server = server;
        this.settings = settings;
        this.numbers = numbers;
        this.companyId = site.companyId();
        this.clock = clock;
        entries = new LdapEntries(settings);
        search = new LdapSearch(server, settings, entries);
        people = new LdapMemory<>(settings.remembered(), settings, clock);
        rights = new LdapMemory<>(settings.remembered(), settings, clock);
        units = new LdapMemory<>(1, settings, clock);
        answers = new LdapMemory<>(ANSWERS, SAME_ANSWER, SAME_ANSWER, clock);
        staff = new LdapMemory<>(1, SAME_ANSWER, SAME_ANSWER, clock);
    }

    @Override
    public Optional<StaffMember> find(PortalSite site, AgentId agent) {
        return Optional.ofNullable(findAll(site, List.of(agent)).get(agent));
    }

    /** Who is not remembered while the server does not answer is shown by number. */
    @Override
    public Map<AgentId, StaffMember> findAll(PortalSite site, Collection<AgentId> agents) {
        return site.companyId() == companyId ? people.all(agents, this::read, this::nameless) : Map.of();
    }

    /** Whether this agent has been read, and has an account that is not closed, as far as that is remembered. */
    public boolean isActive(AgentId agent) {
        return people.all(List.of(agent), this::read, unread -> Optional.empty()).values().stream()
                .anyMatch(StaffMember::active);
    }

    private Map<AgentId, StaffMember> read(Collection<AgentId> agents) {
        Map<UUID, LdapNumbers.Known> known =
                numbers.known(agents).values().stream().collect(Collectors.toMap(LdapNumbers.Known::uuid, row -> row));
        Map<AgentId, StaffMember> found = new HashMap<>();
        members(search.people(known.keySet()), known).values().forEach(member -> found.put(member.id(), member));
        return found;
    }

    private Optional<StaffMember> nameless(AgentId agent) {
        return Optional.ofNullable(numbers.known(List.of(agent)).get(agent))
                .map(known -> new StaffMember(agent, "", "№ " + agent, "", "", 0, 0, language(known, null), true));
    }

    private Map<LdapPerson, StaffMember> members(List<LdapPerson> met, Map<UUID, LdapNumbers.Known> known) {
        Map<LdapPerson, StaffMember> members = new LinkedHashMap<>();
        if (!met.isEmpty()) {
            Function<LdapPerson, LdapUnits.Place> places = places();
            met.forEach(person -> members.put(person, member(person, known.get(person.uuid()), places.apply(person))));
        }
        return members;
    }

    /** People are whom they are, and may sign in, though it cannot be read where they work. */
    private Function<LdapPerson, LdapUnits.Place> places() {
        if (!clock.instant().isBefore(unitsAgain)) {
            try {
                return units()::of;
            } catch (DirectoryAwayException e) {
                unitsAgain = clock.instant().plus(LdapServer.PAUSE);
            }
        }
        return person -> LdapUnits.Place.UNKNOWN;
    }

    private static StaffMember member(LdapPerson person, LdapNumbers.Known number, LdapUnits.Place place) {
        return new StaffMember(
                number.agent(),
                person.firstName(),
                person.lastName(),
                person.jobTitle(),
                person.mail(),
                place.institution(),
                place.department(),
                language(number, person),
                person.active());
    }

    private static Locale language(LdapNumbers.Known number, LdapPerson person) {
        if (number.language() != null) {
            return number.language();
        }
        return person == null || person.language() == null ? Locale.FRENCH : person.language();
    }

    /** While the server does not answer, those who are remembered are searched. */
    @Override
    public Slice<StaffMember> search(PortalSite site, String text, int first, int size) {
        if (site.companyId() != companyId) {
            return new Slice<>(List.of(), 0);
        }
        NamePattern pattern = NamePattern.of(text);
        try {
            List<UUID> found = answers.one(
                    new Question("words", String.join(" ", pattern.words())), question -> search.fitting(pattern));
            return slice(found, first, size);
        } catch (DirectoryAwayException e) {
            return remembered(pattern, first, size);
        }
    }

    private Slice<StaffMember> remembered(NamePattern pattern, int first, int size) {
        List<StaffMember> found = people.everything().stream()
                .filter(member -> member.active() && pattern.fits(member))
                .sorted(Comparator.comparing((StaffMember member) -> !pattern.names(member))
                        .thenComparing(member -> Folding.of(member.lastName() + " " + member.firstName()))
                        .thenComparing(member -> member.id().value()))
                .toList();
        return new Slice<>(page(found, first, size), found.size());
    }

    private Slice<StaffMember> slice(List<UUID> found, int first, int size) {
        List<UUID> page = page(found, first, size);
        Map<UUID, StaffMember> members = new HashMap<>();
        remember(search.people(page)).forEach((person, member) -> members.put(person.uuid(), member));
        return new Slice<>(
                page.stream().filter(members::containsKey).map(members::get).toList(), found.size());
    }

    private static <T> List<T> page(List<T> all, int first, int size) {
        int from = Math.min(Math.max(first, 0), all.size());
        return all.subList(from, Math.min(all.size(), from + Math.min(Math.max(size, 0), LARGEST_SLICE)));
    }

    /** Gives numbers to those who have none. */
    private Map<LdapPerson, StaffMember> remember(List<LdapPerson> found) {
        Map<UUID, LdapNumbers.Known> known =
                numbers.of(found.stream().map(LdapPerson::uuid).toList());
        Map<LdapPerson, StaffMember> members = members(found, known);
        members.values().forEach(member -> people.put(member.id(), member));
        return members;
    }

    @Override
    public List<StaffMember> named(PortalSite site, String nameOrMail) {
        return allNamed(site, List.of(nameOrMail)).get(nameOrMail);
    }

    @Override
    public Map<String, List<StaffMember>> allNamed(PortalSite site, Collection<String> namesOrMails) {
        Set<String> keys = namesOrMails.stream()
                .map(Folding::of)
                .filter(key -> !key.isEmpty() && site.companyId() == companyId)
                .collect(Collectors.toSet());
        Map<String, List<LdapPerson>> found = keys.isEmpty() ? Map.of() : search.named(keys);
        Map<LdapPerson, StaffMember> members = remember(found.values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted(Comparator.comparing(LdapPerson::order).thenComparing(LdapPerson::uuid))
                .toList());
        return namesOrMails.stream()
                .distinct()
                .collect(Collectors.toMap(text -> text, text -> members.entrySet().stream()
                        .filter(one ->
                                found.getOrDefault(Folding.of(text), List.of()).contains(one.getKey()))
                        .map(Map.Entry::getValue)
                        .toList()));
    }

    @Override
    public Slice<StaffMember> members(PortalSite site, String groupCode, int first, int size) {
        if (site.companyId() != companyId) {
            return new Slice<>(List.of(), 0);
        }
        List<UUID> found =
                answers.one(new Question("members", groupCode), question -> search.membersOf(question.text()));
        return slice(found, first, size);
    }

    /** The server is searched once; who has no number yet receives one. */
    @Override
    public List<StaffPlace> staff(PortalSite site, long after, int size) {
        if (site.companyId() != companyId) {
            return List.of();
        }
        return staff.one(companyId, key -> readStaff()).stream()
                .filter(place -> place.id().value() > after)
                .limit(Math.min(Math.max(size, 0), LARGEST_PAGE_OF_STAFF))
                .toList();
    }

    private List<StaffPlace> readStaff() {
        LdapUnits read = units();
        Map<UUID, Job> met = new HashMap<>();
        search.everybody(person -> met.put(person.uuid(), new Job(read.of(person), person.jobTitle())));
        return numbers.of(met.keySet()).values().stream()
                .map(known -> met.get(known.uuid()).of(known.agent()))
                .sorted(Comparator.comparingLong(place -> place.id().value()))
                .toList();
    }

    @Override
    public List<Institution> institutions(PortalSite site) {
        return site.companyId() == companyId ? units().institutions() : List.of();
    }

    @Override
    public List<Department> departments(PortalSite site) {
        return site.companyId() == companyId ? units().departments() : List.of();
    }

    private LdapUnits units() {
        return units.one(1L, key -> LdapUnits.read(server, entries, settings, numbers));
    }

    /** The roles that groups give this agent; those known last while the server does not answer. */
    public Set<String> roles(AgentId agent) {
        return rights.all(List.of(agent), this::readRoles, key -> Optional.of(search.ofEveryone()))
                .getOrDefault(agent, Set.of());
    }

    private Map<AgentId, Set<String>> readRoles(Collection<AgentId> agents) {
        Map<AgentId, Set<String>> roles = new HashMap<>();
        numbers.known(agents).forEach((agent, known) -> search.people(List.of(known.uuid()))
                .forEach(person -> roles.put(agent, search.roles(person))));
        return roles;
    }

    /**
     * Who has this login and this password, read anew. An empty password is nobody's, and a login that two have is nobody's.
     *
     * @throws DirectoryAwayException when the server does not answer
     */
    public Optional<StaffMember> signIn(String login, String password) {
        if (login.isBlank() || password.isEmpty()) {
            return Optional.empty();
        }
        return search.withPassword(login, password).map(person -> {
            StaffMember member = remember(List.of(person)).get(person);
            rights.put(member.id(), search.roles(person));
            return member;
        });
    }

    /** The language in which this agent wants the portal from now on. */
    public void choose(AgentId agent, Locale language) {
        numbers.choose(agent, language);
        people.change(agent, member -> in(language, member));
    }

    private static StaffMember in(Locale language, StaffMember member) {
        return new StaffMember(
                member.id(),
                member.firstName(),
                member.lastName(),
                member.jobTitle(),
                member.mail(),
                member.institutionId(),
                member.departmentId(),
                language,
                member.active());
    }

    /** Asks the server whether it answers, and tells how it goes. */
    public LdapStatistics statistics() {
        server.check();
        return new LdapStatistics(
                settings.kind(),
                settings.connection().servers().stream()
                        .map(LdapConnectionSettings.Server::toString)
                        .toList(),
                settings.connection().secure() || settings.connection().startTls(),
                server.state(),
                numbers.count(),
                people.counts(),
                rights.counts(),
                settings.roles());
    }
}
