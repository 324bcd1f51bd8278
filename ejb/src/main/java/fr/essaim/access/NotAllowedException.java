// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.access;

import fr.essaim.BusinessException;

/** The visitor may not do this. Logged by number, without personal data, and shown as a plain sentence. */
public class NotAllowedException extends BusinessException {

    private final String detail;

    public NotAllowedException(Visitor visitor, Permission permission, long recordId) {
        super("access.not-allowed");
        detail = "Agent %s may not %s on %s %d"
                .formatted(visitor.agent(), permission.code(), permission.resource(), recordId);
    }

    @Override
    public String getMessage() {
        return detail;
    }
}
