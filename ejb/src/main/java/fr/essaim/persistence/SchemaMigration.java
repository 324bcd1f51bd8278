// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the database to the present schema, beside whatever other tables it holds. */
final class SchemaMigration {

    private SchemaMigration() {}

    static void run(DataSource dataSource) {
        Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/essaim")
                .table("essaim_schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
