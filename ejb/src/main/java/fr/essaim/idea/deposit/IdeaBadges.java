// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit;

import fr.essaim.access.Visitor;
import java.util.Collection;
import java.util.Map;

/** Tells what lists show beside ideas, such as what was answered. Implemented by what comes after the deposit. */
public interface IdeaBadges {

    /**
     * In one statement, whatever their number. Holds nothing that is not for everybody in the campaign's audience.
     *
     * @return by the numbers of ideas that the visitor sees: a value whose word the screens know by its type and name
     */
    Map<Long, Enum<?>> stateOf(Visitor visitor, Collection<Long> ideaIds);
}
