// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.demonstration;

import fr.essaim.directory.AgentId;
import java.util.List;

/**
 * Someone of the demonstration who may sign in, with {@link DemonstrationPeople#PASSWORD}.
 *
 * @param roles codes of portal roles, beside {@code agent} that everyone has
 */
public record DemonstrationAccount(String login, AgentId agent, List<String> roles) {

    public DemonstrationAccount {
        roles = List.copyOf(roles);
    }
}
