// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import fr.essaim.persistence.migration.NewerSchemaException;
import fr.essaim.persistence.migration.RewrittenSchemaException;
import java.sql.SQLException;
import javax.naming.NamingException;
import org.flywaydb.core.api.FlywayException;

/** Why the database is not open, and what an administrator does about it. */
public enum ClosedReason {
    DATA_SOURCE_UNKNOWN("The server has no data source of that name: see the setting essaim.jndi"),
    PASSWORD_REFUSED("The database refuses the user or the password of the data source"),
    UNREACHABLE("The database does not answer: it is tried again when somebody comes"),
    SCHEMA_NEWER("The tables belong to a later version of Essaim: install that version, or restore the backup"),
    SCHEMA_REWRITTEN("The tables were made before the first release of Essaim, whose migrations were rewritten since:"
            + " begin with an empty database"),
    MIGRATION_FAILED("The tables could not be brought up to date: nothing is served until the cause below is mended"),
    UNUSABLE("The database cannot be used: nothing is served until the cause below is mended");

    /**
     * Attribute of an application's servlet context: a supplier of an optional reason why its tables are not open, which
     * answers at once and opens nothing.
     */
    public static final String ATTRIBUTE = "fr.essaim.closed";

    /** What SQL calls an invalid authorization. */
    private static final String REFUSED = "28";

    private final String remedy;

    ClosedReason(String remedy) {
        this.remedy = remedy;
    }

    /** One line for the log, in English. */
    public String remedy() {
        return remedy;
    }

    /** What agents are told, in {@code fr.essaim.messages}: to come back soon, or that somebody has to act. */
    public String messageKey() {
        return this == UNREACHABLE ? "database.away" : "database.closed";
    }

    /** The reason behind whatever frameworks wrapped around it. */
    public static ClosedReason of(Throwable failure) {
        ClosedReason reason = DatabaseFailure.of(failure)
                .filter(passing -> passing != DatabaseFailure.SLOW)
                .map(passing -> UNREACHABLE)
                .orElse(UNUSABLE);
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NewerSchemaException) {
                return SCHEMA_NEWER;
            }
            if (cause instanceof RewrittenSchemaException) {
                return SCHEMA_REWRITTEN;
            }
            if (cause instanceof NamingException) {
                return DATA_SOURCE_UNKNOWN;
            }
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith(REFUSED)) {
                return PASSWORD_REFUSED;
            }
            if (cause instanceof FlywayException && reason == UNUSABLE) {
                reason = MIGRATION_FAILED;
            }
        }
        return reason;
    }
}
