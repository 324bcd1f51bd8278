// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attack;

import fr.essaim.attack.Marks.Trace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Says of each voter what he or she chose, in four ways: one voter and one choice are new in two tables at one moment; a
 * choice stands in a file just after a voter, or just before one; voters and choices appear in the same order. Each way is
 * tried with each place and each form in which voters and choices are written.
 */
public final class LinkSearch {

    /**
     * As many right guesses as someone has who knows nothing: orders of forty things agree in one place on average, and in
     * ten or more once in ten million.
     */
    public static final int CHANCE = 9;

    private final Map<String, Integer> right = new TreeMap<>();

    /** All marks of one side that were found in one place in one form. */
    private record Trail(String name, Map<Long, List<Integer>> newAt, List<Integer> order) {}

    public LinkSearch(Loot loot) {
        List<Trail> voters = trails(loot, Mark.Side.VOTER);
        List<Trail> choices = trails(loot, Mark.Side.CHOICE);
        for (Trail voter : voters) {
            for (Trail choice : choices) {
                String names = voter.name() + " and " + choice.name();
                add("new together in " + names, together(voter.newAt(), choice.newAt()));
                add("in the same order in " + names, agreeing(voter.order(), choice.order()));
            }
        }
        loot.files().forEach(this::searchBeside);
    }

    /** How many voters' choices were told rightly, by the way that told the most. */
    public int best() {
        return right.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** The ways that told more than {@link #CHANCE}, each with how many it told. */
    public Map<String, Integer> beyondChance() {
        Map<String, Integer> ways = new TreeMap<>(right);
        ways.values().removeIf(told -> told <= CHANCE);
        return ways;
    }

    private static List<Trail> trails(Loot loot, Mark.Side side) {
        Map<String, Map<Long, Set<Integer>>> places = new LinkedHashMap<>();
        for (List<Piece> pieces : List.of(loot.moments(), loot.files())) {
            for (Piece piece : pieces) {
                for (Trace trace : piece.traces()) {
                    if (trace.mark().side() == side) {
                        places.computeIfAbsent(
                                        piece.source() + " (" + trace.mark().form() + ")", key -> new TreeMap<>())
                                .computeIfAbsent(piece.moment(), key -> new LinkedHashSet<>())
                                .add(trace.mark().place());
                    }
                }
            }
        }
        List<Trail> trails = new ArrayList<>();
        places.forEach((name, byMoment) -> trails.add(trail(name, byMoment)));
        return trails;
    }

    private static Trail trail(String name, Map<Long, Set<Integer>> byMoment) {
        Set<Integer> seen = new HashSet<>();
        Map<Long, List<Integer>> newAt = new TreeMap<>();
        List<Integer> order = new ArrayList<>();
        byMoment.forEach((moment, places) -> {
            List<Integer> fresh = places.stream().filter(seen::add).toList();
            newAt.put(moment, fresh);
            order.addAll(fresh);
        });
        return new Trail(name, newAt, order);
    }

    private static int together(Map<Long, List<Integer>> voters, Map<Long, List<Integer>> choices) {
        return (int) voters.entrySet().stream()
                .filter(fresh -> fresh.getValue().size() == 1)
                .filter(fresh -> fresh.getValue().equals(choices.get(fresh.getKey())))
                .count();
    }

    private static int agreeing(List<Integer> voters, List<Integer> choices) {
        int agreeing = 0;
        for (int rank = 0; rank < Math.min(voters.size(), choices.size()); rank++) {
            if (voters.get(rank).equals(choices.get(rank))) {
                agreeing++;
            }
        }
        return agreeing;
    }

    private void searchBeside(Piece file) {
        for (String voters : forms(file, Mark.Side.VOTER)) {
            for (String choices : forms(file, Mark.Side.CHOICE)) {
                List<Trace> traces = new ArrayList<>(file.traces().stream()
                        .filter(trace ->
                                trace.mark().form().equals(trace.mark().side() == Mark.Side.VOTER ? voters : choices))
                        .toList());
                String names = file.source() + " (" + voters + ") and (" + choices + ")";
                add("just after one another in " + names, beside(traces));
                Collections.reverse(traces);
                add("just before one another in " + names, beside(traces));
            }
        }
    }

    /** The choices whose first trace follows one of the right voter. */
    private static int beside(List<Trace> traces) {
        Map<Integer, Integer> voterOf = new HashMap<>();
        int voter = -1;
        for (Trace trace : traces) {
            if (trace.mark().side() == Mark.Side.VOTER) {
                voter = trace.mark().place();
            } else {
                voterOf.putIfAbsent(trace.mark().place(), voter);
            }
        }
        return (int) voterOf.entrySet().stream()
                .filter(guess -> guess.getKey().equals(guess.getValue()))
                .count();
    }

    private static List<String> forms(Piece file, Mark.Side side) {
        return file.traces().stream()
                .map(Trace::mark)
                .filter(mark -> mark.side() == side)
                .map(Mark::form)
                .distinct()
                .toList();
    }

    private void add(String way, int found) {
        if (found > 0) {
            right.merge(way, found, Math::max);
        }
    }
}
