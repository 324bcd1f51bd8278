// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit.list;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was counted or gathered over all ideas of a campaign at one revision of it. The revision is asked of the database
 * each time, so several servers agree. At most 500 are kept, the latest used.
 */
final class KnownCounts {

    private static final int MOST = 500;

    private record Key(long campaignId, Object question) {}

    private record Known(long revision, Object answer) {}

    private final Map<Key, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Known> eldest) {
            return size() > MOST;
        }
    };

    @SuppressWarnings("unchecked")
    <T> T get(long campaignId, long revision, Object question, Supplier<T> asking) {
        Key key = new Key(campaignId, question);
        synchronized (known) {
            Known before = known.get(key);
            if (before != null && before.revision() == revision) {
                return (T) before.answer();
            }
        }
        T answer = asking.get();
        synchronized (known) {
            known.put(key, new Known(revision, answer));
        }
        return answer;
    }
}
