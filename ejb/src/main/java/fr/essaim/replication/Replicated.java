// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.replication;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Permission;
import fr.essaim.access.Visitor;
import fr.essaim.history.RecordKey;
import fr.essaim.history.RecordPort;
import fr.essaim.text.InvalidValueException;
import java.util.Map;
import java.util.Set;

/** What a feature says of its records that are taken up elsewhere: what they are called, who reads and keeps their entries. */
public interface Replicated extends RecordPort {

    /** @throws RecordNotFoundException when the visitor does not see the record */
    Original enter(Visitor visitor, RecordKey record);

    /**
     * Those of these records that the register of all shows to the visitor.
     *
     * @param recordIds numbers of records of this type on the visitor's site, as many as the register names
     */
    Map<Long, Original> shown(Visitor visitor, Set<Long> recordIds);

    /**
     * To be passed before an entry is added; the record's row is locked until the transaction ends.
     *
     * @throws RecordNotFoundException when the visitor does not see the record
     * @throws NotAllowedException when the visitor does not keep its entries
     * @throws InvalidValueException when nothing came of the record yet that could be taken up
     */
    void enterToAdd(Visitor visitor, RecordKey record);

    /**
     * To be passed before an entry is changed or withdrawn; the record's row is locked until the transaction ends.
     *
     * @throws RecordNotFoundException when the visitor does not see the record
     * @throws NotAllowedException when the visitor does not keep its entries
     */
    void enterToChange(Visitor visitor, RecordKey record);

    /** Whoever holds it takes the feature's entries away as a file. */
    Permission toExport();
}
