// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who wins under an envelope: ideas by their votes, each taken when what is left of the envelope pays for it. Where equal
 * votes or ideas that exclude each other leave a choice, nothing is drawn by lot: it stops there until a person decides.
 */
final class Winners {

    /** An idea with its votes, or points. */
    record Candidate(long ideaId, long score, long cost) {}

    /** Two ideas that cannot both be carried out. */
    record Pair(long ideaId, long otherId) {}

    private final Set<Pair> incompatible;
    private final Map<Long, Boolean> decisions;
    private final Map<Long, Standing> standings = new HashMap<>();
    private final Set<Long> chosen = new HashSet<>();
    private long left;
    private boolean stopped;

    private Winners(long envelope, Set<Pair> incompatible, Map<Long, Boolean> decisions) {
        this.left = envelope;
        this.incompatible = incompatible;
        this.decisions = decisions;
    }

    /**
     * @param envelope 0 for none: only what was decided is known then
     * @param decisions whether an idea was chosen or left out by a person
     */
    static Map<Long, Standing> of(
            List<Candidate> candidates, long envelope, Set<Pair> incompatible, Map<Long, Boolean> decisions) {
        Winners winners = new Winners(envelope, incompatible, decisions);
        if (envelope == 0) {
            candidates.forEach(candidate -> winners.decided(candidate, Standing.OPEN));
            return winners.standings;
        }
        TreeMap<Long, List<Candidate>> byScore = new TreeMap<>();
        candidates.forEach(candidate -> byScore.computeIfAbsent(-candidate.score(), score -> new ArrayList<>())
                .add(candidate));
        byScore.values().forEach(winners::take);
        return winners.standings;
    }

    /** Whether these can all be carried out, within the envelope. */
    static boolean fit(List<Candidate> chosen, long envelope, Set<Pair> incompatible) {
        Set<Long> ids = new HashSet<>();
        chosen.forEach(candidate -> ids.add(candidate.ideaId()));
        return (envelope == 0 || chosen.stream().mapToLong(Candidate::cost).sum() <= envelope)
                && incompatible.stream().noneMatch(pair -> ids.contains(pair.ideaId()) && ids.contains(pair.otherId()));
    }

    private void decided(Candidate candidate, Standing otherwise) {
        Boolean decision = decisions.get(candidate.ideaId());
        standings.put(
                candidate.ideaId(), decision == null ? otherwise : decision ? Standing.CHOSEN : Standing.LEFT_OUT);
    }

    /** Those with the same number of votes. */
    private void take(List<Candidate> equals) {
        List<Candidate> open = new ArrayList<>();
        for (Candidate candidate : equals) {
            Boolean decision = decisions.get(candidate.ideaId());
            if (Boolean.TRUE.equals(decision)) {
                choose(candidate);
            } else if (Boolean.FALSE.equals(decision)) {
                standings.put(candidate.ideaId(), Standing.LEFT_OUT);
            } else if (candidate.score() == 0) {
                standings.put(candidate.ideaId(), Standing.OPEN);
            } else if (stopped) {
                standings.put(candidate.ideaId(), Standing.WAITING);
            } else {
                open.add(candidate);
            }
        }
        takeOpen(open);
    }

    private void takeOpen(List<Candidate> open) {
        List<Candidate> fitting = new ArrayList<>();
        for (Candidate candidate : open) {
            if (candidate.cost() <= left) {
                fitting.add(candidate);
            } else {
                standings.put(candidate.ideaId(), Standing.NOT_FITTING);
            }
        }
        boolean tooMuch = fitting.stream().mapToLong(Candidate::cost).sum() > left;
        List<Candidate> clear = new ArrayList<>();
        for (Candidate candidate : fitting) {
            if (tooMuch || isExcluded(candidate, fitting)) {
                standings.put(candidate.ideaId(), Standing.DISPUTED);
                stopped = true;
            } else {
                clear.add(candidate);
            }
        }
        clear.forEach(this::choose);
    }

    private boolean isExcluded(Candidate candidate, List<Candidate> equals) {
        Set<Long> others = new HashSet<>(chosen);
        equals.forEach(other -> others.add(other.ideaId()));
        return incompatible.stream()
                .anyMatch(pair -> pair.ideaId() == candidate.ideaId() && others.contains(pair.otherId())
                        || pair.otherId() == candidate.ideaId() && others.contains(pair.ideaId()));
    }

    private void choose(Candidate candidate) {
        standings.put(candidate.ideaId(), Standing.CHOSEN);
        chosen.add(candidate.ideaId());
        left -= candidate.cost();
    }
}
