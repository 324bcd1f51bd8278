// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import fr.essaim.directory.AgentId;
import fr.essaim.plan.FollowUpNote;
import java.time.Instant;
import java.util.Optional;

/** A note as the sheet shows it; plain text with line breaks. */
public record NoteLine(long id, String text, Instant at, AgentId by, Optional<AgentId> impersonator) {

    static NoteLine of(FollowUpNote note) {
        return new NoteLine(note.id(), note.text(), note.at(), note.by(), note.impersonator());
    }
}
