// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit.list;

import fr.essaim.directory.AgentId;
import fr.essaim.idea.campaign.IdeaKind;
import java.time.Instant;
import java.util.List;

/**
 * An idea in a list.
 *
 * @param excerpt the beginning of its text as it reads, at most some 220 characters
 * @param category empty for none
 * @param authors the author, then co-authors; empty when they are hidden from the visitor
 * @param hidden whether the author is hidden, be it from others only
 * @param supports null while the campaign hides its counts
 * @param badge what was answered, as {@link IdeaBadges} words it; null for none
 */
public record IdeaCard(
        long id,
        int number,
        IdeaKind kind,
        String title,
        String excerpt,
        String category,
        List<String> tags,
        List<AgentId> authors,
        boolean hidden,
        Integer supports,
        int comments,
        Instant submittedAt,
        IdeaBadges.Badge badge) {}
