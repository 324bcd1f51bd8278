// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A small town's directory in memory: three institutions and the people whom tests speak of. */
public final class TownDirectory implements Directory {

    public static final PortalSite TOWN = new PortalSite(1, 1);
    public static final PortalSite NEIGHBOUR_TOWN = new PortalSite(1, 2);

    public static final long CITY = 1;
    public static final long AGGLOMERATION = 2;
    public static final long SOCIAL_CENTRE = 3;

    /** Leads actions. */
    public static final AgentId CAMILLE = new AgentId(1001);

    /** Leads other actions. */
    public static final AgentId EMILE = new AgentId(1002);

    /** Sits on the steering committee. */
    public static final AgentId DOMINIQUE = new AgentId(1003);

    /** Reads, no more. */
    public static final AgentId SACHA = new AgentId(1004);

    /** Works elsewhere in the town, and is not asked. */
    public static final AgentId LOU = new AgentId(1006);

    /** Left the town; still known. */
    public static final AgentId GONE = new AgentId(1005);

    private final Map<AgentId, StaffMember> people = new LinkedHashMap<>();
    private boolean away;

    public TownDirectory() {
        add(CAMILLE, "Camille", "Zola", true);
        add(EMILE, "Émile", "Éluard", true);
        add(DOMINIQUE, "Dominique", "Martin", true);
        add(SACHA, "Sacha", "Faure", true);
        add(LOU, "Lou", "Ferrand", true);
        add(GONE, "Noé", "Bernard", false);
    }

    private void add(AgentId id, String firstName, String lastName, boolean active) {
        people.put(id, new StaffMember(id, firstName, lastName, "", "", CITY, 0, Locale.FRENCH, active));
    }

    /** The account is deleted: the directory does not know it any more. */
    public void delete(AgentId agent) {
        people.remove(agent);
    }

    @Override
    public Optional<StaffMember> find(PortalSite site, AgentId agent) {
        return Optional.ofNullable(people.get(agent));
    }

    @Override
    public Map<AgentId, StaffMember> findAll(PortalSite site, Collection<AgentId> agents) {
        Map<AgentId, StaffMember> known = new LinkedHashMap<>(people);
        known.keySet().retainAll(agents);
        return known;
    }

    @Override
    public Slice<StaffMember> search(PortalSite site, String text, int first, int size) {
        List<StaffMember> found = people.values().stream()
                .filter(member -> member.active() && NamePattern.of(text).fits(member))
                .toList();
        return new Slice<>(
                found.subList(Math.min(first, found.size()), Math.min(first + size, found.size())), found.size());
    }

    /** Whether names are found by nobody for the moment. */
    public void away(boolean now) {
        away = now;
    }

    @Override
    public List<StaffMember> named(PortalSite site, String nameOrMail) {
        if (away) {
            throw new DirectoryAwayException();
        }
        return people.values().stream()
                .filter(member -> member.active() && member.displayName().equalsIgnoreCase(nameOrMail))
                .toList();
    }

    @Override
    public Slice<StaffMember> members(PortalSite site, String groupCode, int first, int size) {
        return new Slice<>(new ArrayList<>(), 0);
    }

    @Override
    public List<StaffPlace> staff(PortalSite site, long after, int size) {
        return people.values().stream()
                .filter(member -> member.active() && member.id().value() > after)
                .sorted(Comparator.comparingLong(member -> member.id().value()))
                .limit(size)
                .map(StaffMember::place)
                .toList();
    }

    @Override
    public List<Institution> institutions(PortalSite site) {
        return List.of(
                new Institution(CITY, "VILLE", "Ville"),
                new Institution(AGGLOMERATION, "AGGLO", "Agglomération"),
                new Institution(SOCIAL_CENTRE, "CIAS", "Centre intercommunal d’action sociale"));
    }

    @Override
    public List<Department> departments(PortalSite site) {
        return List.of();
    }
}
