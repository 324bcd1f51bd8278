// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the tables of one application to their present schema, beside whatever else the database holds. */
public final class SchemaMigration {

    private SchemaMigration() {}

    /** Those of the business. Whoever else needs them may call it first: what is up to date stays as it is. */
    public static void run(DataSource dataSource) {
        FluentConfiguration scripts = Flyway.configure(SchemaMigration.class.getClassLoader())
                .resourceProvider(new ListedMigrations("db/essaim"))
                .javaMigrationClassProvider(List::of);
        run(dataSource, scripts, "essaim_schema_history");
    }

    /**
     * @param scripts where the migrations are found
     * @param history table that tells which of them were applied
     * @throws NewerSchemaException when a later version of Essaim was here before
     * @throws RewrittenSchemaException when an Essaim of before the first release was
     */
    public static void run(DataSource dataSource, FluentConfiguration scripts, String history) {
        if (isOfOneAtATime(dataSource)) {
            synchronized (SchemaMigration.class) {
                migrate(dataSource, scripts, history);
            }
        } else {
            migrate(dataSource, scripts, history);
        }
    }

    /** H2 lets two applications that change tables at once wait for each other, and keeps half of what failed. */
    private static boolean isOfOneAtATime(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return "H2".equals(connection.getMetaData().getDatabaseProductName());
        } catch (SQLException e) {
            // The migration will say so
            return false;
        }
    }

    private static void migrate(DataSource dataSource, FluentConfiguration scripts, String history) {
        Flyway flyway = scripts.dataSource(dataSource)
                .table(history)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
        for (MigrationInfo applied : flyway.info().applied()) {
            if (!applied.isDescriptionMatching() || !applied.isChecksumMatching()) {
                throw new RewrittenSchemaException(applied.getVersion().toString());
            }
            if (isUnknown(applied)) {
                throw new NewerSchemaException(applied.getVersion().toString());
            }
        }
        flyway.migrate();
    }

    private static boolean isUnknown(MigrationInfo applied) {
        return applied.getState() == MigrationState.FUTURE_SUCCESS
                || applied.getState() == MigrationState.FUTURE_FAILED;
    }
}
