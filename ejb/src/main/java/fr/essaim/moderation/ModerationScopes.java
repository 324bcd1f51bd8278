// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.moderation;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.Visitor;
import fr.essaim.history.RecordKey;
import fr.essaim.history.RecordPort;

/** What the same moderators look after, such as a campaign with its ideas and their comments. Served by the feature. */
public interface ModerationScopes extends RecordPort {

    /** @throws RecordNotFoundException when there is no such record for this visitor */
    ModerationScope enter(Visitor visitor, RecordKey scope);
}
