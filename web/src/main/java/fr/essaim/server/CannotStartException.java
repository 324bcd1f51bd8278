// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

/** Something the person who starts Essaim can put right; the message is the one line that is shown. */
public class CannotStartException extends Exception {

    private static final long serialVersionUID = 1L;

    CannotStartException(String message) {
        super(message);
    }
}
