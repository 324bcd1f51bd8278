// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit.draft;

import fr.essaim.BusinessException;

/** The draft was changed in another form meanwhile; nothing of this one was saved. */
public class DraftChangedException extends BusinessException {

    public DraftChangedException() {
        super("idea.draft-elsewhere");
    }
}
