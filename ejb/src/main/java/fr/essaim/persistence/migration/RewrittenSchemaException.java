// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence.migration;

/** The database was made by migrations that were rewritten since: there is no way from its tables to those of today. */
public class RewrittenSchemaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RewrittenSchemaException(String version) {
        super("Migration " + version + " of the database is another one than that of this version of Essaim");
    }
}
