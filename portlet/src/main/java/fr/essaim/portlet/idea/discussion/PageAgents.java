// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.discussion;

import fr.essaim.directory.AgentId;
import fr.essaim.discussion.CommentLine;
import fr.essaim.discussion.DiscussionPage;
import fr.essaim.moderation.ModerationPage;
import fr.essaim.moderation.WithdrawalLine;
import fr.essaim.text.TextPart;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Everybody whom a page names, to ask the directory once. */
final class PageAgents {

    private final Set<AgentId> agents = new HashSet<>();

    private PageAgents() {}

    static Set<AgentId> of(DiscussionPage page) {
        PageAgents all = new PageAgents();
        page.withdrawal().ifPresent(all::add);
        page.threads().stream()
                .flatMap(thread -> Stream.concat(Stream.of(thread.first()), thread.answers().stream()))
                .forEach(all::add);
        return all.agents;
    }

    static Set<AgentId> of(ModerationPage page) {
        PageAgents all = new PageAgents();
        page.lines().forEach(line -> {
            line.writer().ifPresent(all.agents::add);
            line.withdrawal().ifPresent(all::add);
            all.add(line.text());
        });
        return all.agents;
    }

    private void add(CommentLine line) {
        Stream.of(Optional.of(line.writer()), line.answered())
                .flatMap(Optional::stream)
                .forEach(writer -> {
                    writer.agent().ifPresent(agents::add);
                    writer.impersonator().ifPresent(agents::add);
                });
        line.withdrawal().ifPresent(this::add);
        add(line.text());
    }

    private void add(WithdrawalLine line) {
        agents.add(line.moderator());
    }

    private void add(List<TextPart> text) {
        text.stream()
                .filter(part -> part.kind() == TextPart.Kind.MENTION)
                .forEach(part -> agents.add(AgentId.parse(part.value())));
    }
}
