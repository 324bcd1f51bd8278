// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.exchange;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.Department;
import fr.essaim.directory.Directory;
import fr.essaim.directory.Institution;
import fr.essaim.directory.PortalSite;
import fr.essaim.directory.Slice;
import fr.essaim.directory.StaffMember;
import fr.essaim.directory.StaffPlace;
import fr.essaim.directory.TownDirectory;
import fr.essaim.text.Folding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The town's directory with two agents called Marie Durand, one of them without a mailbox, and one Paul Petit. */
final class CrowdedDirectory implements Directory {

    static final AgentId MARIE = new AgentId(2001);
    static final AgentId OTHER_MARIE = new AgentId(2002);
    static final AgentId PAUL = new AgentId(2003);

    private final TownDirectory town = new TownDirectory();
    private final Map<AgentId, StaffMember> newcomers = new LinkedHashMap<>();
    private int questions;

    CrowdedDirectory() {
        add(MARIE, "Marie", "Durand", "Cheffe de projet", "marie.durand@ville.example", 11);
        add(OTHER_MARIE, "Marie", "Durand", "Jardinière", "", 12);
        add(PAUL, "Paul", "Petit", "Archiviste", "paul.petit@ville.example", 11);
    }

    private void add(AgentId id, String firstName, String lastName, String job, String mail, long department) {
        newcomers.put(
                id,
                new StaffMember(
                        id, firstName, lastName, job, mail, TownDirectory.CITY, department, Locale.FRENCH, true));
    }

    /** How often it was asked about people. */
    int questions() {
        return questions;
    }

    @Override
    public Optional<StaffMember> find(PortalSite site, AgentId agent) {
        questions++;
        return Optional.ofNullable(newcomers.get(agent)).or(() -> town.find(site, agent));
    }

    @Override
    public Map<AgentId, StaffMember> findAll(PortalSite site, Collection<AgentId> agents) {
        questions++;
        Map<AgentId, StaffMember> found = new LinkedHashMap<>(newcomers);
        found.keySet().retainAll(agents);
        found.putAll(town.findAll(site, agents));
        return found;
    }

    @Override
    public Slice<StaffMember> search(PortalSite site, String text, int first, int size) {
        return town.search(site, text, first, size);
    }

    @Override
    public List<StaffMember> named(PortalSite site, String nameOrMail) {
        questions++;
        return names(site, nameOrMail);
    }

    @Override
    public Map<String, List<StaffMember>> allNamed(PortalSite site, Collection<String> namesOrMails) {
        questions++;
        Map<String, List<StaffMember>> found = new LinkedHashMap<>();
        namesOrMails.forEach(name -> found.put(name, names(site, name)));
        return found;
    }

    private List<StaffMember> names(PortalSite site, String nameOrMail) {
        List<StaffMember> found = new ArrayList<>(town.named(site, nameOrMail));
        newcomers.values().stream()
                .filter(member -> member.mail().equals(nameOrMail)
                        || Folding.letters(member.displayName()).equals(Folding.letters(nameOrMail))
                        || Folding.of(member.lastName() + " " + member.firstName())
                                .equals(Folding.of(nameOrMail)))
                .forEach(found::add);
        return found;
    }

    @Override
    public Slice<StaffMember> members(PortalSite site, String groupCode, int first, int size) {
        return town.members(site, groupCode, first, size);
    }

    @Override
    public List<StaffPlace> staff(PortalSite site, long after, int size) {
        return town.staff(site, after, size);
    }

    @Override
    public List<Institution> institutions(PortalSite site) {
        return town.institutions(site);
    }

    @Override
    public List<Department> departments(PortalSite site) {
        return List.of(
                new Department(11, 0, TownDirectory.CITY, "DG", "Direction générale"),
                new Department(12, 0, TownDirectory.CITY, "EV", "Espaces verts"));
    }
}
