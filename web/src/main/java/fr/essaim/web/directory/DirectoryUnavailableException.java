// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory;

import java.sql.SQLException;

/**
 * The directory's tables did not answer, or refused a row that was checked before. Tells the kind of
 * failure only: the messages of databases hold the values of rows.
 */
public class DirectoryUnavailableException extends RuntimeException {

    public DirectoryUnavailableException(SQLException cause) {
        super("The directory's tables did not answer: %s, SQL state %s"
                .formatted(cause.getClass().getName(), cause.getSQLState()));
    }
}
