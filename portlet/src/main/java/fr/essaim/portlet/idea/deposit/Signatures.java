// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.deposit;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.PortalSite;
import fr.essaim.directory.StaffMember;
import fr.essaim.portlet.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of those who sign ideas, asked of the directory at once. */
final class Signatures {

    private final Map<AgentId, StaffMember> members;
    private final Texts texts;

    Signatures(Directory directory, PortalSite site, Collection<AgentId> agents, Texts texts) {
        this.members = agents.isEmpty() ? Map.of() : directory.findAll(site, Set.copyOf(agents));
        this.texts = texts;
    }

    /** A closed or unknown account is a former member. */
    String name(AgentId agent) {
        StaffMember member = members.get(agent);
        return member == null || !member.active() ? texts.get("person.former") : member.displayName();
    }

    /** Such as « Camille Zola et 2 coauteurs ». */
    String all(List<AgentId> signers, boolean hidden) {
        if (signers.isEmpty()) {
            return texts.get("idea.deposit.author.hidden");
        }
        String first = name(signers.get(0));
        String signed = signers.size() == 1 ? first : texts.get("idea.deposit.author.more", first, signers.size() - 1);
        return hidden ? texts.get("idea.deposit.author.for-you", signed) : signed;
    }
}
