// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment;

import fr.essaim.persistence.PersonalColumns;
import fr.essaim.persistence.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who added files. */
@ApplicationScoped
public class AttachmentPersonalColumns implements PersonalColumns {

    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.of("attachment", PersonalTable.SITE).unknown("added_by", "impersonator_id"));
    }
}
