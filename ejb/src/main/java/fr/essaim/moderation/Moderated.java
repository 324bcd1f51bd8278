// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.moderation;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.Visitor;
import fr.essaim.history.RecordKey;
import fr.essaim.history.RecordPort;
import java.util.Collection;
import java.util.Map;

/** Records that agents may report and moderators withdraw. Served by whoever keeps them. */
public interface Moderated extends RecordPort {

    /**
     * The record with its row locked until the transaction ends.
     *
     * @throws RecordNotFoundException when there is no such record for this visitor
     */
    ModeratedRecord enterForChange(Visitor visitor, RecordKey record);

    /**
     * What these records say, by number, in as many statements whatever their number. Who calls has found them for the
     * visitor; it is the names alone that are still kept from some.
     */
    Map<Long, ModeratedText> texts(Visitor visitor, Collection<Long> ids);
}
