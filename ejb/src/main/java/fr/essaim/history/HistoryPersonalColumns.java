// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.history;

import fr.essaim.persistence.Erasure;
import fr.essaim.persistence.PersonalColumns;
import fr.essaim.persistence.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who changed what. The history of records is erased as far as their features ask for it. */
@ApplicationScoped
public class HistoryPersonalColumns implements PersonalColumns {

    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of("field_change", PersonalTable.SITE)
                .byTheRoom("agent_id", "impersonator_id")
                .notHandedOver());
    }

    @Override
    public void erase(Erasure erasure) {
        List<String> types = erasure.scope().recordTypes();
        if (!types.isEmpty()) {
            List.of("agent_id", "impersonator_id")
                    .forEach(column -> erasure.changeOwn(
                            "update field_change set " + column + " = " + erasure.unknown() + " where " + column
                                    + " = ? and " + PersonalTable.SITE + " and record_type in ("
                                    + Erasure.places(types) + ")",
                            types.toArray()));
        }
    }
}
