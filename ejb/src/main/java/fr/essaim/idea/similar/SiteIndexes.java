// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.similar;

import fr.essaim.directory.PortalSite;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** The indexes of this server, one a site. Those not searched for longest go where there are too many sites or ideas. */
final class SiteIndexes {

    private static final int MOST_SITES = 32;
    private static final long MOST_IDEAS = 200_000;

    private final Vocabulary vocabulary = new Vocabulary();
    private final Map<PortalSite, FollowedIndex> indexes = new LinkedHashMap<>(16, 0.75f, true);
    private final LongAdder hits = new LongAdder();
    private final LongAdder reads = new LongAdder();

    /** Loads what a search needs once, so that the first person who types does not wait for it. */
    SiteIndexes() {
        IdeaIndex first = new IdeaIndex(vocabulary);
        first.put(new IndexedIdea(1, 1, "Prêter des vélos", ""));
        first.publish();
        first.nearest(new Draft(1, "Des bicycletes à prêter", ""), List.of(1L), 1);
    }

    /** The site's index, brought up to date. */
    IdeaIndex of(PortalSite site, Map<Long, Long> revisions, IndexedIdeaFinder reader) {
        FollowedIndex followed = kept(site);
        if (followed.follow(revisions, reader)) {
            reads.increment();
            makeRoom();
        } else {
            hits.increment();
        }
        return followed.index;
    }

    private synchronized FollowedIndex kept(PortalSite site) {
        return indexes.computeIfAbsent(site, any -> new FollowedIndex(vocabulary));
    }

    private synchronized void makeRoom() {
        long ideas = all().stream().mapToLong(IdeaIndex::size).sum();
        Iterator<FollowedIndex> oldest = indexes.values().iterator();
        while (indexes.size() > 1 && (indexes.size() > MOST_SITES || ideas > MOST_IDEAS)) {
            ideas -= oldest.next().index.size();
            oldest.remove();
        }
    }

    private List<IdeaIndex> all() {
        List<IdeaIndex> all = new ArrayList<>();
        indexes.values().forEach(followed -> all.add(followed.index));
        return all;
    }

    synchronized IndexStatistics statistics() {
        return new IndexStatistics(
                indexes.size(),
                all().stream().mapToLong(IdeaIndex::size).sum(),
                all().stream().mapToLong(IdeaIndex::bytes).sum(),
                hits.sum(),
                reads.sum());
    }
}
