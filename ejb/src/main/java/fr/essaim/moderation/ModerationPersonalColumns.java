// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.moderation;

import fr.essaim.persistence.PersonalColumns;
import fr.essaim.persistence.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who reported and withdrew what. */
@ApplicationScoped
public class ModerationPersonalColumns implements PersonalColumns {

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("moderation_report", PersonalTable.SITE).unknown("agent_id"),
                PersonalTable.of("moderation_withdrawal", PersonalTable.SITE)
                        .unknown("moderator_id", "impersonator_id", "restored_by"));
    }
}
