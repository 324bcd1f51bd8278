// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence.migration;

/** The database was migrated by a later version of Essaim. */
public class NewerSchemaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NewerSchemaException(String version) {
        super("The database has migration " + version + ", which this version of Essaim does not know");
    }
}
