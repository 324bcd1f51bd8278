// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audience;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.history.RecordKey;
import fr.essaim.history.RecordPort;

/** What an audience is for, served by its feature. The owner's row holds the audience's number. */
public interface AudienceOwner extends RecordPort {

    /**
     * For those who say whom it is for.
     *
     * @throws RecordNotFoundException when the visitor does not see the record
     * @throws NotAllowedException when the visitor sees it and may not say whom it is for
     */
    OwnedAudience enter(Visitor visitor, RecordKey owner);

    /** The same with the record's row locked until the transaction ends. */
    OwnedAudience enterForChange(Visitor visitor, RecordKey owner);
}
