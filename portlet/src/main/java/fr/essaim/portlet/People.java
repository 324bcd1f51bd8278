// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
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

    @Inject
    ActiveAgent agent;

    @Inject
    Directory directory;

    @Inject
    Screen screen;

    /** The numbers of agents whose name, job title or mail holds what was typed. */
    public List<String> search(String typed) {
        List<StaffMember> found =
                directory.search(agent.visitor().site(), typed, 0, SUGGESTIONS).items();
        found.forEach(member -> known.put(member.id(), member));
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

    /** What tells people of the same name apart; may be empty. */
    public String detail(String number) {
        StaffMember member = member(number);
        return member == null ? "" : member.jobTitle();
    }

    private StaffMember member(String number) {
        AgentId id = AgentId.parse(number);
        return known.computeIfAbsent(
                id, key -> directory.find(agent.visitor().site(), key).orElse(null));
    }
}
