// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.jury;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Ideas by their means. Equal means share a rank, and the rank after them is left out: 1, 2, 2, 4. */
public final class Ranking {

    private final Map<Long, Mean> means;

    /** @param means by idea; ideas without a mark are absent and have no rank */
    public Ranking(Map<Long, Mean> means) {
        this.means = new HashMap<>(means);
    }

    public Optional<Mean> mean(long ideaId) {
        return Optional.ofNullable(means.get(ideaId));
    }

    public Optional<Integer> rank(long ideaId) {
        return mean(ideaId).map(own -> 1 + better(own));
    }

    private int better(Mean own) {
        return (int)
                means.values().stream().filter(mean -> mean.compareTo(own) > 0).count();
    }

    /**
     * Whether what is decided about the idea is not what the ranking says, so that it needs a reason: it is among so many
     * chosen though enough others rank better, or it is not though its rank is among so many without a tie.
     *
     * @param chosen how many ideas are chosen in all
     */
    public boolean differs(long ideaId, JuryDecision decision, int chosen) {
        Mean own = means.get(ideaId);
        if (own == null) {
            return decision == JuryDecision.CHOSEN;
        }
        if (decision == JuryDecision.CHOSEN) {
            return better(own) >= chosen;
        }
        long asGood =
                means.values().stream().filter(mean -> mean.compareTo(own) >= 0).count();
        return asGood <= chosen;
    }
}
