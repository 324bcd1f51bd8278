// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange;

import fr.essaim.persistence.PersonalColumns;
import fr.essaim.persistence.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who checked and applied imports, and took them back. */
@ApplicationScoped
public class ExchangePersonalColumns implements PersonalColumns {

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.kept("import_run", PersonalTable.SITE, "checked_by", "applied_by", "taken_back_by"));
    }
}
