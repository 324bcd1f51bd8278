// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audience;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.PortalSite;
import fr.essaim.directory.StaffMember;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks the addresses of a list up in the directory, some hundreds at a time. */
final class ListImport {

    private static final int AT_ONCE = 500;

    private final Set<AgentId> agents = new LinkedHashSet<>();
    private final List<String> unknown = new ArrayList<>();
    private final List<String> shared = new ArrayList<>();
    private final MailList list;

    ListImport(Directory directory, PortalSite site, MailList list) {
        this.list = list;
        List<String> mails = List.copyOf(list.mails());
        for (int first = 0; first < mails.size(); first += AT_ONCE) {
            List<String> some = mails.subList(first, Math.min(first + AT_ONCE, mails.size()));
            Map<String, List<StaffMember>> found = directory.allNamed(site, some);
            some.forEach(mail -> take(mail, found.getOrDefault(mail, List.of())));
        }
    }

    private void take(String mail, List<StaffMember> found) {
        List<StaffMember> owners = found.stream()
                .filter(member ->
                        member.active() && MailWords.key(member.mail()).equals(MailWords.key(mail)))
                .toList();
        if (owners.isEmpty()) {
            unknown.add(mail);
        } else if (owners.size() > 1) {
            shared.add(mail);
        } else {
            agents.add(owners.get(0).id());
        }
    }

    Set<AgentId> agents() {
        return agents;
    }

    ListReport report(String name) {
        return new ListReport(
                name,
                agents.size(),
                List.copyOf(list.twice()),
                List.copyOf(unknown),
                List.copyOf(shared),
                List.copyOf(list.unreadable()));
    }
}
