// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.access;

/** The visitor may not do this. Logged by number, without personal data, and shown as a plain sentence. */
public class NotAllowedException extends RuntimeException {

    public NotAllowedException(Visitor visitor, Permission permission, long recordId) {
        super("Agent %s may not %s on %s %d"
                .formatted(visitor.agent(), permission.code(), permission.resource(), recordId));
    }
}
