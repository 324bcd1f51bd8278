// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.security;

/** Too many passwords are being checked at this moment: this one was not looked at. */
public class PasswordsBusyException extends RuntimeException {

    PasswordsBusyException() {
        super("Too many passwords are being checked");
    }
}
