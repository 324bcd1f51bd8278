// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.similar;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The index of one site and how far it has followed the database. A campaign's revision tells that something changed, an
 * idea's moment of change which one: of a campaign that was read before, only what is younger is read again, and a bit more,
 * since a transaction may end after one that began later.
 */
final class FollowedIndex {

    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(10);

    private record Position(long revision, Instant youngest) {}

    final IdeaIndex index;
    private final Map<Long, Position> positions = new HashMap<>();
    private final Map<Long, Integer> versions = new HashMap<>();

    FollowedIndex(Vocabulary vocabulary) {
        this.index = new IdeaIndex(vocabulary);
    }

    /**
     * @param revisions by campaign, as the database has them now
     * @return whether something was read
     */
    synchronized boolean follow(Map<Long, Long> revisions, IndexedIdeaFinder reader) {
        Set<Long> changed = new HashSet<>();
        revisions.forEach((campaign, revision) -> {
            Position position = positions.get(campaign);
            if (position == null || position.revision() != revision) {
                changed.add(campaign);
            }
        });
        for (long campaign : changed) {
            Position before = positions.get(campaign);
            Instant youngest = before == null ? Instant.EPOCH : before.youngest();
            for (ReadIdea idea :
                    reader.changed(campaign, youngest.minus(before == null ? Duration.ZERO : LONGEST_TRANSACTION))) {
                take(idea);
                youngest = idea.changedAt().isAfter(youngest) ? idea.changedAt() : youngest;
            }
            positions.put(campaign, new Position(revisions.get(campaign), youngest));
        }
        if (!changed.isEmpty()) {
            index.publish();
        }
        return !changed.isEmpty();
    }

    private void take(ReadIdea idea) {
        if (!idea.visible()) {
            versions.remove(idea.text().id());
            index.remove(idea.text().id());
        } else if (!Integer.valueOf(idea.version())
                .equals(versions.put(idea.text().id(), idea.version()))) {
            index.put(idea.text());
        }
    }
}
