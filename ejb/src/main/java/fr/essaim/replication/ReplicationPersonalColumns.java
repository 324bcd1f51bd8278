// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.replication;

import fr.essaim.persistence.PersonalColumns;
import fr.essaim.persistence.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who recorded and withdrew that something was taken up elsewhere. */
@ApplicationScoped
public class ReplicationPersonalColumns implements PersonalColumns {

    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of("replication", PersonalTable.SITE)
                .unknown("recorded_by", "impersonator_id", "withdrawn_by"));
    }
}
