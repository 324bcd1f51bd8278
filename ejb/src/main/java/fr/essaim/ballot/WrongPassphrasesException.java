// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.ballot;

import fr.essaim.BusinessException;
import fr.essaim.directory.AgentId;
import java.util.Set;

/** Passphrases that are not those that these scrutineers drew for this box. */
public class WrongPassphrasesException extends BusinessException {

    private final transient Set<AgentId> scrutineers;

    public WrongPassphrasesException(Set<AgentId> scrutineers) {
        super("ballot.passphrases-wrong", scrutineers.size());
        this.scrutineers = Set.copyOf(scrutineers);
    }

    public Set<AgentId> scrutineers() {
        return scrutineers == null ? Set.of() : scrutineers;
    }
}
