// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.discussion;

import fr.essaim.directory.AgentId;
import fr.essaim.discussion.CommentLine;
import fr.essaim.discussion.DiscussionPage;
import fr.essaim.portlet.moderation.NamedAgents;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Everybody whom a discussion names. */
final class CommentAgents {

    private CommentAgents() {}

    static Set<AgentId> of(DiscussionPage page) {
        NamedAgents named = new NamedAgents();
        page.withdrawal().ifPresent(named::add);
        page.threads().stream()
                .flatMap(thread -> Stream.concat(Stream.of(thread.first()), thread.answers().stream()))
                .forEach(line -> add(line, named));
        return named.all();
    }

    private static void add(CommentLine line, NamedAgents named) {
        Stream.of(Optional.of(line.writer()), line.answered())
                .flatMap(Optional::stream)
                .forEach(writer -> {
                    writer.agent().ifPresent(named::add);
                    writer.impersonator().ifPresent(named::add);
                });
        line.withdrawal().ifPresent(named::add);
        named.add(line.text());
    }
}
