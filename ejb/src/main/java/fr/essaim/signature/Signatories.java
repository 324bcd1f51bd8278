// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.signature;

import fr.essaim.directory.AgentId;
import fr.essaim.text.InvalidValueException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Those who are asked to sign one text, in their order.
 *
 * @param stored what the record of the text keeps
 */
public record Signatories(Set<Signatory> stored) {

    public static final int MOST = 10;

    private static final String FIELD = "SIGNATORIES";

    /**
     * Asks these agents and nobody else. Who signed has signed still, unless the text is another one.
     *
     * @throws InvalidValueException when there is none, or more than ten
     */
    public void ask(List<AgentId> agents, boolean sameText) {
        List<AgentId> wanted = agents.stream().distinct().toList();
        if (wanted.isEmpty()) {
            throw new InvalidValueException(FIELD, "value.required");
        }
        if (wanted.size() > MOST) {
            throw new InvalidValueException(FIELD, "value.too-many", MOST);
        }
        Set<Signatory> after = new HashSet<>();
        for (AgentId agent : wanted) {
            Instant signed = find(agent)
                    .filter(known -> sameText)
                    .flatMap(Signatory::signedAt)
                    .orElse(null);
            after.add(new Signatory(agent, after.size() + 1, signed));
        }
        stored.retainAll(after);
        stored.addAll(after);
    }

    /**
     * Once signed it stays so.
     *
     * @return whether the agent was asked to
     */
    public boolean sign(AgentId agent, Instant at) {
        Optional<Signatory> asked = find(agent);
        asked.filter(signatory -> signatory.signedAt().isEmpty()).ifPresent(signatory -> {
            stored.remove(signatory);
            stored.add(new Signatory(agent, signatory.place(), at));
        });
        return asked.isPresent();
    }

    /** Those who signed another text are signatories no more, but for the agent who wrote this one. */
    public void leaveOutAllBut(AgentId writer) {
        stored.removeIf(signatory ->
                signatory.signedAt().isPresent() && !signatory.agent().equals(writer));
    }

    /** How many have not signed. */
    public long missing() {
        return stored.stream()
                .filter(signatory -> signatory.signedAt().isEmpty())
                .count();
    }

    public boolean includes(AgentId agent) {
        return find(agent).isPresent();
    }

    /** Whether this agent is asked to sign and has not. */
    public boolean awaits(AgentId agent) {
        return find(agent).filter(signatory -> signatory.signedAt().isEmpty()).isPresent();
    }

    private Optional<Signatory> find(AgentId agent) {
        return stored.stream()
                .filter(signatory -> signatory.agent().equals(agent))
                .findFirst();
    }

    public List<Signatory> inOrder() {
        return stored.stream().sorted(Comparator.comparingInt(Signatory::place)).toList();
    }
}
