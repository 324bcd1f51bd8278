// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.moderation;

import fr.essaim.directory.AgentId;
import fr.essaim.text.TextPart;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a record says, as one visitor may read it.
 *
 * @param number its own within the scope, where it is a subject that has one; else 0
 * @param title empty unless it is a subject
 * @param namesWriters whether the visitor may know who writes under it: an author who hides could be any of them
 * @param writer empty when the name is kept from the visitor
 */
public record ModeratedText(
        int number,
        String title,
        boolean namesWriters,
        Optional<AgentId> writer,
        Instant writtenAt,
        List<TextPart> text) {

    /** Of what stands under a subject. */
    public static ModeratedText under(AgentId writer, Instant writtenAt, List<TextPart> text) {
        return new ModeratedText(0, "", true, Optional.of(writer), writtenAt, text);
    }
}
