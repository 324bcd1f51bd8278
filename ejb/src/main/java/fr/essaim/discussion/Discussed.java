// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.discussion;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.Visitor;
import fr.essaim.history.RecordKey;
import fr.essaim.history.RecordPort;

/** Records that agents comment and follow. Served by the feature that keeps them. */
public interface Discussed extends RecordPort {

    /** @throws RecordNotFoundException when there is no such record for this visitor */
    DiscussedRecord enter(Visitor visitor, RecordKey record);

    /** The same with the record's row locked until the transaction ends. */
    DiscussedRecord enterForChange(Visitor visitor, RecordKey record);
}
