// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings the database to the present schema, beside whatever other tables it holds. */
final class SchemaMigration {

    private SchemaMigration() {}

    /** @throws NewerSchemaException when a later version of Essaim was here before */
    static void run(DataSource dataSource) {
        Flyway flyway = Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(dataSource)
                .resourceProvider(new ListedMigrations("db/essaim"))
                .javaMigrationClassProvider(List::of)
                .table("essaim_schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
        Arrays.stream(flyway.info().applied())
                .filter(SchemaMigration::isUnknown)
                .findFirst()
                .ifPresent(later -> {
                    throw new NewerSchemaException(later.getVersion().toString());
                });
        flyway.migrate();
    }

    private static boolean isUnknown(MigrationInfo applied) {
        return applied.getState() == MigrationState.FUTURE_SUCCESS
                || applied.getState() == MigrationState.FUTURE_FAILED;
    }
}
