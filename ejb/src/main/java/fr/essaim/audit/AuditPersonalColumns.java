// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audit;

import fr.essaim.persistence.PersonalColumns;
import fr.essaim.persistence.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who did what weighs. It is kept for as long as the log is. */
@ApplicationScoped
public class AuditPersonalColumns implements PersonalColumns {

    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.kept(AuditTable.NAME, PersonalTable.SITE, "agent_id", "impersonator_id"));
    }
}
