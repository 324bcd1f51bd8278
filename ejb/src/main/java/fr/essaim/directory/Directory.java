// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The portal's directory, as Essaim asks it. Served by the portal: local tables or LDAP where the agent portal is our
 * own, the portal's services elsewhere. Answers are bounded by the site's company; an unknown or foreign agent is
 * simply absent from them.
 */
public interface Directory {

    Optional<StaffMember> find(PortalSite site, AgentId agent);

    /** The known ones among these agents, former members included, in one or two queries whatever their number. */
    Map<AgentId, StaffMember> findAll(PortalSite site, Collection<AgentId> agents);

    /**
     * Active agents who fit a {@link NamePattern}, in the order of their last names: those whose names have all words first.
     *
     * @param size at most 200
     */
    Slice<StaffMember> search(PortalSite site, String text, int first, int size);

    /**
     * Active agents of exactly this name, either way round, or this mail address, without regard to case or accents.
     * More than one is an ambiguity that only a person can settle.
     */
    List<StaffMember> named(PortalSite site, String nameOrMail);

    /**
     * The same for many texts, each with its agents. A directory that can answer in one query should.
     *
     * @return an entry for every text asked about
     */
    default Map<String, List<StaffMember>> allNamed(PortalSite site, Collection<String> namesOrMails) {
        return namesOrMails.stream().distinct().collect(Collectors.toMap(text -> text, text -> named(site, text)));
    }

    /** The members of a group or role of the portal, by its code; empty when there is no such group. */
    Slice<StaffMember> members(PortalSite site, String groupCode, int first, int size);

    /**
     * All active agents, one page after the other in the order of their numbers: those who come after this number. A
     * directory that cannot say where people are refuses rather than leave somebody out.
     *
     * @param after 0 for the first page
     * @param size at most 500
     */
    List<StaffPlace> staff(PortalSite site, long after, int size);

    List<Institution> institutions(PortalSite site);

    /** All departments, parents before children. */
    List<Department> departments(PortalSite site);
}
