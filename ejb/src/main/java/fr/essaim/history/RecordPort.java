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

    /**
     * @param port named by the exception's message, for whoever forgot its bean
     * @throws RecordNotFoundException when no feature that is deployed serves it for records of this type
     */
    static <P extends RecordPort> P of(Class<P> port, Iterable<P> served, RecordKey key) {
        for (P one : served) {
            if (one.recordType().equals(key.type())) {
                return one;
            }
        }
        throw new RecordNotFoundException("record.not-found", "no " + port.getSimpleName() + " for " + key.type());
    }
}
