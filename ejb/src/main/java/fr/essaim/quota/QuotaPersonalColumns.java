// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.quota;

import fr.essaim.persistence.PersonalColumns;
import fr.essaim.persistence.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who sent how much in the last day. */
@ApplicationScoped
public class QuotaPersonalColumns implements PersonalColumns {

    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of("received_file", PersonalTable.SITE).removed("agent_id"));
    }
}
