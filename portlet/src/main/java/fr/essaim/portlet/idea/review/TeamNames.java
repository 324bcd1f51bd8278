// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.review;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.PortalSite;
import fr.essaim.directory.StaffMember;
import fr.essaim.portlet.Texts;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The names of a campaign's team, asked of the directory at once. */
public final class TeamNames {

    private final Map<AgentId, StaffMember> members;
    private final Texts texts;

    /** @param agents may hold null */
    public TeamNames(Directory directory, PortalSite site, Collection<AgentId> agents, Texts texts) {
        Collection<AgentId> known = agents.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        this.members = known.isEmpty() ? Map.of() : directory.findAll(site, known);
        this.texts = texts;
    }

    /** Empty for nobody; a closed or unknown account is a former member. */
    public String of(AgentId agent) {
        if (agent == null) {
            return "";
        }
        StaffMember member = members.get(agent);
        return member == null || !member.active() ? texts.get("person.former") : member.displayName();
    }
}
