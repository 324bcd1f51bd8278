// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.notice;

import fr.essaim.persistence.Erasure;
import fr.essaim.persistence.PersonalColumns;
import fr.essaim.persistence.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who is to be told what. Notices of the features that erase an agent go. */
@ApplicationScoped
public class NoticePersonalColumns implements PersonalColumns {

    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of("outgoing_notice", PersonalTable.SITE)
                .byTheRoom("agent_id")
                .notHandedOver());
    }

    @Override
    public void erase(Erasure erasure) {
        for (String feature : erasure.scope().features()) {
            erasure.changeOwn(
                    "delete from outgoing_notice where agent_id = ? and " + PersonalTable.SITE + " and payload like ?",
                    NoticePayload.beginning(feature + ".") + "%");
        }
    }
}
