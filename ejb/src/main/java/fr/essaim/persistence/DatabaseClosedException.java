// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import fr.essaim.BusinessException;

/** The database is not open: nothing can be shown or kept for now. */
public class DatabaseClosedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final ClosedReason reason;

    public DatabaseClosedException(ClosedReason reason) {
        super(reason.messageKey());
        this.reason = reason;
    }

    public ClosedReason reason() {
        return reason;
    }
}
