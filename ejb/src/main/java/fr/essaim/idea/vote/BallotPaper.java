// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.text.InvalidValueException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is put to the vote in a campaign and what one ballot may say: the one rule for the screen, the shared computer and
 * paper.
 *
 * @param votesEach for {@link VoteMethod#VOTES} only
 * @param envelope whole euros, for {@link VoteMethod#BASKET} only
 * @param costs of the ideas put to the vote, by number of record
 * @param withdrawn those of them that are withdrawn or merged since the paper was printed
 */
public record BallotPaper(
        long campaignId, VoteMethod method, int votesEach, long envelope, Map<Long, Long> costs, Set<Long> withdrawn) {

    public static final String FIELD = "BALLOT";

    /** What points are given, each once. */
    public static final List<Integer> POINTS = List.of(5, 3, 1);

    /** A ballot is kept as one short text. */
    private static final int MOST_IN_A_BASKET = 100;

    public BallotPaper {
        costs = Collections.unmodifiableMap(new LinkedHashMap<>(costs));
        withdrawn = Set.copyOf(withdrawn);
    }

    /** How many ideas one ballot may name. */
    public int votesAllowed() {
        return switch (method) {
            case POINTS -> POINTS.size();
            case BASKET -> Math.min(costs.size(), MOST_IN_A_BASKET);
            default -> votesEach;
        };
    }

    /** Whole euros; 0 where there is no envelope. */
    public long spent(Choices choices) {
        return method == VoteMethod.BASKET
                ? choices.points().keySet().stream()
                        .mapToLong(idea -> costs.getOrDefault(idea, 0L))
                        .sum()
                : 0;
    }

    /** What a ballot comes to. */
    BallotTotal total(Choices choices) {
        return new BallotTotal(method, votesAllowed(), envelope, choices, spent(choices));
    }

    /** Without the ideas that are withdrawn meanwhile: what was given to them can be given to others. */
    Choices standing(Choices choices) {
        Choices standing = choices;
        for (long idea : withdrawn) {
            standing = standing.without(idea);
        }
        return standing;
    }

    /** How long the longest ballot is as text, in bytes: all are sealed as if they were as long. */
    public int longest() {
        int digits = costs.keySet().stream()
                .mapToInt(idea -> Long.toString(idea).length())
                .max()
                .orElse(0);
        return Math.min(votesAllowed() * (digits + 3), Choices.LONGEST);
    }

    long allowance() {
        return method == VoteMethod.BASKET ? envelope : 0;
    }

    /**
     * The ballot with one choice more, or fewer, and without what is withdrawn.
     *
     * @param points 0 takes the idea out; points that another idea had move to this one
     * @throws InvalidValueException when the ballot would say more than it may
     */
    Choices choose(Choices before, long ideaId, int points) {
        Choices after = standing(before).without(ideaId);
        if (points != 0) {
            if (withdrawn.contains(ideaId)) {
                throw new InvalidValueException(FIELD, "ballot.not-eligible");
            }
            after = method == VoteMethod.POINTS ? withoutPoints(after, points) : after;
            after = after.with(ideaId, points);
        }
        check(after);
        return after;
    }

    private static Choices withoutPoints(Choices choices, int points) {
        Choices others = choices;
        for (Map.Entry<Long, Integer> choice : choices.points().entrySet()) {
            if (choice.getValue() == points) {
                others = others.without(choice.getKey());
            }
        }
        return others;
    }

    /** @throws InvalidValueException when the ballot names what is not put to the vote, or says more than it may */
    public void check(Choices choices) {
        if (!costs.keySet().containsAll(choices.points().keySet())) {
            throw new InvalidValueException(FIELD, "ballot.not-eligible");
        }
        if (choices.points().values().stream().anyMatch(points -> !isGiven(points))
                || method == VoteMethod.POINTS
                        && choices.points().values().stream().distinct().count() < choices.votes()) {
            throw new InvalidValueException(FIELD, "ballot.points");
        }
        if (choices.votes() > votesAllowed()) {
            throw new InvalidValueException(FIELD, "ballot.no-votes-left", votesAllowed());
        }
        if (spent(choices) > allowance()) {
            throw new InvalidValueException(FIELD, "ballot.over-envelope", spent(choices) - allowance());
        }
    }

    private boolean isGiven(int points) {
        return method == VoteMethod.POINTS ? POINTS.contains(points) : points == 1;
    }
}
