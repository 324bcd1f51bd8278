// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.moderation;

import fr.essaim.directory.AgentId;
import fr.essaim.moderation.ModerationPage;
import fr.essaim.moderation.WithdrawalLine;
import fr.essaim.text.TextPart;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Everybody whom a page names, to ask the directory once. */
public final class NamedAgents {

    private final Set<AgentId> agents = new HashSet<>();

    static Set<AgentId> of(ModerationPage page) {
        NamedAgents named = new NamedAgents();
        page.lines().forEach(line -> {
            line.writer().ifPresent(named::add);
            line.withdrawal().ifPresent(named::add);
            named.add(line.text());
        });
        return named.all();
    }

    public void add(AgentId agent) {
        agents.add(agent);
    }

    public void add(WithdrawalLine line) {
        agents.add(line.moderator());
    }

    /** Those whom a text mentions. */
    public void add(List<TextPart> text) {
        text.stream()
                .filter(part -> part.kind() == TextPart.Kind.MENTION)
                .forEach(part -> agents.add(AgentId.parse(part.value())));
    }

    public Set<AgentId> all() {
        return agents;
    }
}
