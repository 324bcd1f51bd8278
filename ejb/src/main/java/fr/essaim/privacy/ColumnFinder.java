// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.privacy;

import fr.essaim.persistence.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** The columns of tables, as the database has them. */
@ApplicationScoped
@Transactional
class ColumnFinder {

    @Inject
    Statements statements;

    /** In their order, in small letters. */
    List<String> of(String table) {
        return statements
                .column(
                        "select lower(column_name) from information_schema.columns"
                                + " where table_schema = current_schema and lower(table_name) = ? order by ordinal_position",
                        table)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
