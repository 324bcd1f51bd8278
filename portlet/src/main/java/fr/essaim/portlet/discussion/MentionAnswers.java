// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.discussion;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.Namesakes;
import fr.essaim.directory.StaffMember;
import fr.essaim.discussion.Mentions;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Address;
import fr.essaim.portlet.RecordCode;
import fr.essaim.portlet.Texts;
import fr.essaim.portlet.resource.ResourceReply;
import fr.essaim.portlet.resource.SharedResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.portlet.ResourceRequest;
import jakarta.portlet.ResourceResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** People whom a comment may mention while a name is being typed: the resource {@code mentions}, in JSON. */
@ApplicationScoped
public class MentionAnswers implements SharedResource {

    private static final int MOST = 6;
    private static final int LONGEST = 60;

    @Inject
    ActiveAgent agent;

    @Inject
    Mentions mentions;

    @Inject
    Directory directory;

    @Override
    public String id() {
        return "mentions";
    }

    @Override
    public void serve(ResourceRequest request, ResourceResponse response) throws IOException {
        Visitor visitor = agent.visitor(request);
        new ResourceReply(response, Texts.of(visitor.locale()))
                .write("application/json", json(visitor, found(visitor, request)));
    }

    /** Nobody where there is no such record for the visitor. */
    private List<StaffMember> found(Visitor visitor, ResourceRequest request) {
        Address address = Address.of(request);
        String typed = address.text("q");
        if (!address.has("q") || typed.length() > LONGEST) {
            return List.of();
        }
        try {
            return mentions.suggest(visitor, RecordCode.read(address.text("of")), typed, MOST + 1);
        } catch (RecordNotFoundException e) {
            return List.of();
        }
    }

    /** Whether there are more than these is told. */
    private String json(Visitor visitor, List<StaffMember> found) {
        Map<AgentId, String> details = Namesakes.details(directory, visitor.site(), found);
        return found.stream()
                .limit(MOST)
                .map(member -> "{\"id\":\"%s\",\"name\":\"%s\",\"detail\":\"%s\"}"
                        .formatted(member.id(), escaped(member.displayName()), escaped(details.get(member.id()))))
                .collect(Collectors.joining(",", "{\"people\":[", "],\"more\":" + (found.size() > MOST) + "}"));
    }

    /** Everything but plain characters by its code: safe wherever the text may end up. */
    private static String escaped(String text) {
        return text.chars()
                .mapToObj(c -> Character.isLetterOrDigit(c) || " -.,".indexOf(c) >= 0
                        ? Character.toString((char) c)
                        : "\\u%04x".formatted(c))
                .collect(Collectors.joining());
    }
}
