// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.directory;

import fr.essaim.BusinessException;

/** The portal's directory does not answer for the moment, and what is remembered of it is not enough to answer. */
public class DirectoryAwayException extends BusinessException {

    public DirectoryAwayException() {
        super("directory.away");
    }
}
