// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.history.RecordKey;
import fr.essaim.history.RecordPort;
import java.util.Optional;

/**
 * What a feature says of its records that have files: where these lie, who may read them and who may change them. To whoever
 * does not see the record, every method throws {@link RecordNotFoundException}.
 */
public interface FolderOwner extends RecordPort {

    /** The record's folder, for whoever sees the record; empty when it never had a file. */
    Optional<Long> enter(Visitor visitor, RecordKey record);

    /**
     * The same for whoever may add and remove files now.
     *
     * @throws NotAllowedException when the visitor never may
     * @throws fr.essaim.BusinessException when nobody may now
     */
    Optional<Long> enterToChange(Visitor visitor, RecordKey record);

    /** The same with the record's row locked until the transaction ends; the folder is made when there is none. */
    long enterForChange(Visitor visitor, RecordKey record);

    /** Whether the visitor may add and remove files now. */
    boolean mayChange(Visitor visitor, RecordKey record);

    /** Whether the visitor sends as much as he or she likes: nobody keeps those who run it from their work. */
    boolean unlimited(Visitor visitor, RecordKey record);
}
