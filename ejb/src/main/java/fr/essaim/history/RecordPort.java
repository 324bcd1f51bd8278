// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.history;

import fr.essaim.RecordNotFoundException;

/**
 * What a feature serves to a shared room for its records of one type: the room knows the record by its {@link RecordKey}
 * alone, and asks the feature who may. A room finds the feature's bean among those that serve its port.
 */
public interface RecordPort {

    /** The lasting name of the records, as in their keys. */
    String recordType();

    /** @throws RecordNotFoundException when no feature that is deployed has records of this type */
    static <P extends RecordPort> P of(Iterable<P> served, RecordKey key) {
        for (P port : served) {
            if (port.recordType().equals(key.type())) {
                return port;
            }
        }
        throw new RecordNotFoundException("record.not-found");
    }
}
