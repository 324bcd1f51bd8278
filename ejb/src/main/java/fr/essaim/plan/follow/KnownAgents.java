// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.CanonicalText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Asks the directory once about all the agents that some edits name. */
@Dependent
class KnownAgents {

    private static final List<ActionField> FIELDS =
            List.of(ActionField.LEAD, ActionField.CO_LEADS, ActionField.CONTRIBUTORS);

    @Inject
    Directory directory;

    /** Former members count as known: an action keeps those it had. */
    Predicate<AgentId> among(Visitor visitor, Collection<RowEdit> edits) {
        Set<AgentId> named = edits.stream()
                .flatMap(edit -> FIELDS.stream().map(field -> edit.values().getOrDefault(field, "")))
                .flatMap(value -> CanonicalText.words(value).stream())
                .filter(word -> word.matches("[1-9]\\d{0,17}"))
                .map(AgentId::parse)
                .collect(Collectors.toSet());
        Set<AgentId> known = named.isEmpty()
                ? Set.of()
                : Set.copyOf(directory.findAll(visitor.site(), named).keySet());
        return known::contains;
    }
}
