// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.Namesakes;
import fr.essaim.directory.PortalSite;
import fr.essaim.directory.StaffMember;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fields in which people are chosen hold their numbers; this finds them while typing and names them. */
@Named("people")
@RequestScoped
public class People {

    private static final int SUGGESTIONS = 8;

    private final Map<AgentId, StaffMember> known = new HashMap<>();
    private final Map<AgentId, String> details = new HashMap<>();

    @Inject
    ActiveAgent agent;

    @Inject
    Directory directory;

    @Inject
    Screen screen;

    /** The numbers of agents who fit what was typed, with one more than are shown where there are more. */
    public List<String> search(String typed) {
        PortalSite site = agent.visitor().site();
        List<StaffMember> found =
                directory.search(site, typed, 0, SUGGESTIONS + 1).items();
        found.forEach(member -> known.put(member.id(), member));
        details.putAll(Namesakes.details(directory, site, found));
        return found.stream().map(member -> member.id().toString()).toList();
    }

    /** As shown in a field; empty for no number. */
    public String name(String number) {
        return number == null || number.isEmpty() ? "" : screen.person(member(number));
    }

    /** The agent that a field holds. */
    public static Optional<AgentId> chosen(String number) {
        return number == null || number.isBlank() ? Optional.empty() : Optional.of(AgentId.parse(number));
    }

    /** What tells people of the same name apart, of those found; may be empty. */
    public String detail(String number) {
        return details.getOrDefault(AgentId.parse(number), "");
    }

    /** How many are shown of those who are found. */
    public int getMost() {
        return SUGGESTIONS;
    }

    private StaffMember member(String number) {
        AgentId id = AgentId.parse(number);
        return known.computeIfAbsent(
                id, key -> directory.find(agent.visitor().site(), key).orElse(null));
    }
}
