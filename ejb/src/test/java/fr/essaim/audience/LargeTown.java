// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audience;

import static fr.essaim.directory.TownDirectory.AGGLOMERATION;
import static fr.essaim.directory.TownDirectory.CITY;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.Department;
import fr.essaim.directory.Directory;
import fr.essaim.directory.Institution;
import fr.essaim.directory.PortalSite;
import fr.essaim.directory.Slice;
import fr.essaim.directory.StaffMember;
import fr.essaim.directory.StaffPlace;
import fr.essaim.directory.TownDirectory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The town's directory with a tree of departments, groups, and as many more agents as a test wants, who move, leave and
 * arrive. Remembers how it was asked.
 */
public final class LargeTown implements Directory {

    public static final long WORKS = 50;
    public static final long PARKS = 51;
    public static final long GREENHOUSE = 52;
    public static final long LIBRARY = 60;
    static final String VOLUNTEERS = "volontaires";

    private final TownDirectory town = new TownDirectory();
    private final TreeMap<Long, StaffMember> people = new TreeMap<>();
    private final Set<Long> volunteers = new LinkedHashSet<>();
    private int pages;
    private int largestPage;
    private int namesRead;

    public LargeTown() {
        town.findAll(
                        PLACE,
                        List.of(
                                TownDirectory.CAMILLE,
                                TownDirectory.EMILE,
                                TownDirectory.DOMINIQUE,
                                TownDirectory.SACHA,
                                TownDirectory.LOU))
                .values()
                .forEach(member -> people.put(member.id().value(), member));
    }

    private static final PortalSite PLACE = TownDirectory.TOWN;

    public AgentId add(long number, String job, long institution, long department) {
        return add(number, job, "agent" + number + "@ville.example", institution, department);
    }

    /** Somebody of whom the mail address alone matters. */
    AgentId addressed(long number, String mail) {
        return add(number, "Agent technique", mail, CITY, LIBRARY);
    }

    private AgentId add(long number, String job, String mail, long institution, long department) {
        people.put(
                number,
                new StaffMember(
                        new AgentId(number),
                        "Agent",
                        "Numéro" + number,
                        job,
                        mail,
                        institution,
                        department,
                        Locale.FRENCH,
                        true));
        return new AgentId(number);
    }

    /** Half of them in each institution, one in ten in the parks. */
    public void addMany(int count) {
        for (long number = 10_001; number <= 10_000 + count; number++) {
            add(number, "Agent technique", number % 2 == 0 ? CITY : AGGLOMERATION, number % 10 == 0 ? PARKS : LIBRARY);
        }
    }

    void volunteers(AgentId... agents) {
        for (AgentId agent : agents) {
            volunteers.add(agent.value());
        }
    }

    public void move(AgentId agent, long institution, long department) {
        add(agent.value(), people.get(agent.value()).jobTitle(), institution, department);
    }

    public void leave(AgentId agent) {
        people.remove(agent.value());
    }

    int pages() {
        return pages;
    }

    public int largestPage() {
        return largestPage;
    }

    /** How many agents were ever asked for with their names. */
    public int namesRead() {
        return namesRead;
    }

    @Override
    public List<StaffPlace> staff(PortalSite site, long after, int size) {
        List<StaffPlace> page = people.tailMap(after, false).values().stream()
                .limit(size)
                .map(StaffMember::place)
                .toList();
        pages++;
        largestPage = Math.max(largestPage, page.size());
        return page;
    }

    @Override
    public Optional<StaffMember> find(PortalSite site, AgentId agent) {
        return Optional.ofNullable(people.get(agent.value()));
    }

    @Override
    public Map<AgentId, StaffMember> findAll(PortalSite site, Collection<AgentId> agents) {
        Map<AgentId, StaffMember> found = new LinkedHashMap<>();
        agents.forEach(agent -> find(site, agent).ifPresent(member -> found.put(agent, member)));
        namesRead += found.size();
        return found;
    }

    @Override
    public Slice<StaffMember> search(PortalSite site, String text, int first, int size) {
        return new Slice<>(List.of(), 0);
    }

    @Override
    public List<StaffMember> named(PortalSite site, String nameOrMail) {
        return people.values().stream()
                .filter(member -> member.mail().equalsIgnoreCase(nameOrMail)
                        || member.displayName().equalsIgnoreCase(nameOrMail))
                .toList();
    }

    @Override
    public Slice<StaffMember> members(PortalSite site, String groupCode, int first, int size) {
        List<StaffMember> all = new ArrayList<>();
        if (VOLUNTEERS.equals(groupCode)) {
            volunteers.forEach(number -> all.add(people.get(number)));
        }
        return new Slice<>(all.subList(Math.min(first, all.size()), Math.min(first + size, all.size())), all.size());
    }

    @Override
    public List<Institution> institutions(PortalSite site) {
        return town.institutions(site);
    }

    @Override
    public List<Department> departments(PortalSite site) {
        return List.of(
                new Department(WORKS, 0, CITY, "TEC", "Services techniques"),
                new Department(LIBRARY, 0, AGGLOMERATION, "BIB", "Médiathèque"),
                new Department(PARKS, WORKS, CITY, "EV", "Espaces verts"),
                new Department(GREENHOUSE, PARKS, CITY, "SER", "Serres"));
    }
}
