// SPDX-License-Identifier: EUPL-1.2
package fr.essaim;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The storeys of the house. */
public final class Storeys {

    /** From the ground up; a new room is put into its storey here. */
    private static final List<Set<String>> STOREYS = List.of(
            Set.of("text"),
            Set.of("directory"),
            Set.of("persistence"),
            Set.of("access", "demonstration", "schedule"),
            Set.of("history", "quota"),
            Set.of("audit", "exchange", "notice"),
            Set.of("ballot", "calendar", "duty", "moderation", "privacy", "question", "signature"),
            Set.of("attachment", "audience", "discussion", "replication"),
            Set.of("plan"),
            Set.of("idea", "steering"));

    private Storeys() {}

    /** The first part of the package's name below {@code fr.essaim}; empty for the ground itself. */
    public static String room(String packageName) {
        String below = packageName.replaceFirst("^fr\\.essaim\\.?", "");
        return below.contains(".") ? below.substring(0, below.indexOf('.')) : below;
    }

    /** -1 for a room that has none. */
    static int of(String room) {
        for (int storey = 0; storey < STOREYS.size(); storey++) {
            if (STOREYS.get(storey).contains(room)) {
                return storey;
            }
        }
        return -1;
    }

    /** Whether it stands below the features. */
    public static boolean isShared(String room) {
        return of(room) >= 0 && of(room) < of("plan");
    }

    /** The plan and whatever stands above it; some may not be built yet. */
    public static Set<String> features() {
        Set<String> features = new TreeSet<>();
        STOREYS.subList(of("plan"), STOREYS.size()).forEach(features::addAll);
        return features;
    }
}
