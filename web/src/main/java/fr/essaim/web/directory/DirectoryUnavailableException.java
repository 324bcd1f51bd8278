// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory;

import java.sql.SQLException;

/** The directory's tables did not answer, or refused a row that was checked before. */
public class DirectoryUnavailableException extends RuntimeException {

    public DirectoryUnavailableException(SQLException cause) {
        super("The directory's tables did not answer", cause);
    }
}
