// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit;

import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeStamp;
import fr.essaim.text.InvalidValueException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Who signs an idea, and who was asked to.
 *
 * @param coAuthorIds what the record of the idea keeps, as are {@code invitations}
 */
record IdeaAuthors(AgentId author, Set<Long> coAuthorIds, Set<IdeaInvitation> invitations) {

    private static final int MOST_CO_AUTHORS = 20;

    /** @throws InvalidValueException when the colleague signs it already, or 20 others do */
    void invite(AgentId colleague, ChangeStamp stamp) {
        if (includes(colleague)) {
            throw new InvalidValueException("CO_AUTHORS", "idea.co-author-already");
        }
        if (coAuthorIds.size() + invitations.size() >= MOST_CO_AUTHORS) {
            throw new InvalidValueException("CO_AUTHORS", "value.too-many", MOST_CO_AUTHORS);
        }
        uninvite(colleague);
        invitations.add(new IdeaInvitation(colleague, stamp));
    }

    /** @return whether the colleague was invited */
    boolean uninvite(AgentId colleague) {
        return invitations.removeIf(invitation -> invitation.agent().equals(colleague));
    }

    List<IdeaChange> join(AgentId colleague) {
        return change(Set::add, colleague);
    }

    List<IdeaChange> leave(AgentId colleague) {
        return change(Set::remove, colleague);
    }

    private List<IdeaChange> change(BiPredicate<Set<Long>, Long> change, AgentId colleague) {
        String before = text();
        change.test(coAuthorIds, colleague.value());
        return List.of(new IdeaChange(IdeaRecorder.CO_AUTHORS, before, text()));
    }

    private String text() {
        return coAuthorIds.stream().sorted().map(Object::toString).collect(Collectors.joining(","));
    }

    boolean includes(AgentId agent) {
        return author.equals(agent) || coAuthorIds.contains(agent.value());
    }

    Set<AgentId> coAuthors() {
        return coAuthorIds.stream().map(AgentId::new).collect(Collectors.toUnmodifiableSet());
    }

    Set<AgentId> all() {
        Set<AgentId> all = new HashSet<>(coAuthors());
        all.add(author);
        return all;
    }

    Set<AgentId> invited() {
        return invitations.stream().map(IdeaInvitation::agent).collect(Collectors.toUnmodifiableSet());
    }
}
