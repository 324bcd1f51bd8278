// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

import fr.essaim.BusinessException;

/** It is not the time for this in the campaign. */
public class PhaseClosedException extends BusinessException {

    /** What would have to be open. */
    public PhaseClosedException(PhaseKind kind) {
        super("phase.closed." + kind.name());
    }
}
