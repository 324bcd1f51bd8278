// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audience.roll;

import fr.essaim.audience.Audience;
import fr.essaim.audience.Scope;
import fr.essaim.audience.ScopeReading;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.StaffPlace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Walks through the staff and the roll side by side, both in the order of numbers, a page at a time, and notes where rules
 * and roll have come apart. What the team has decided once is not asked again as long as it lasts.
 */
final class RollComparison {

    /** @param takenIn arrivals that a growing roll took in by itself */
    record Found(int arrivals, int departures, int takenIn) {}

    private final RollRepository rolls;
    private final Audience audience;
    private final Scope scope;
    private final Instant now;
    private long after;
    private int arrivals;
    private int departures;
    private int takenIn;

    RollComparison(RollRepository rolls, Audience audience, Scope scope, Instant now) {
        this.rolls = rolls;
        this.audience = audience;
        this.scope = scope;
        this.now = now;
    }

    /** The next page of the staff. */
    void page(List<StaffPlace> places) {
        long last = places.get(places.size() - 1).id().value();
        compare(places, rolls.between(audience.id(), after, last, 0));
        after = last;
    }

    /** Those on the roll whose numbers are beyond the last of the staff have left. */
    Found end() {
        List<RollEntry> rest = rolls.between(audience.id(), after, Long.MAX_VALUE, ScopeReading.PAGE);
        while (!rest.isEmpty()) {
            compare(List.of(), rest);
            after = rest.get(rest.size() - 1).agent().value();
            rest = rolls.between(audience.id(), after, Long.MAX_VALUE, ScopeReading.PAGE);
        }
        return new Found(arrivals, departures, takenIn);
    }

    private void compare(List<StaffPlace> places, List<RollEntry> entries) {
        Map<Long, StaffPlace> arriving = new TreeMap<>();
        places.stream()
                .filter(scope::includes)
                .forEach(place -> arriving.put(place.id().value(), place));
        Map<Long, StaffPlace> departing = new TreeMap<>();
        List<Long> struck = new ArrayList<>();
        for (RollEntry entry : entries) {
            long agent = entry.agent().value();
            boolean wanted = arriving.containsKey(agent);
            if (entry.state() == RollState.STRUCK) {
                struck.add(agent);
            } else if (wanted) {
                arriving.remove(agent);
            } else {
                departing.put(agent, new StaffPlace(entry.agent(), entry.institutionId(), entry.departmentId(), ""));
            }
        }
        if (audience.growing()) {
            takeIn(arriving, struck);
        }
        report(places, entries, arriving, departing);
        rolls.release(entries);
    }

    /** Whom somebody struck does not come back without somebody's decision. */
    private void takeIn(Map<Long, StaffPlace> arriving, List<Long> struck) {
        Map<Long, StaffPlace> fresh = new LinkedHashMap<>(arriving);
        struck.forEach(fresh::remove);
        rolls.enter(audience.id(), List.copyOf(fresh.values()), now);
        takenIn += fresh.size();
        arriving.keySet().removeAll(fresh.keySet());
    }

    private void report(
            List<StaffPlace> places,
            List<RollEntry> entries,
            Map<Long, StaffPlace> arriving,
            Map<Long, StaffPlace> departing) {
        List<Long> looked = new ArrayList<>();
        places.forEach(place -> looked.add(place.id().value()));
        entries.forEach(entry -> looked.add(entry.agent().value()));
        Map<AgentId, RollChange> latest =
                rolls.latestChanges(audience.id(), looked.stream().distinct().toList());
        latest.values().stream().filter(RollChange::isWaiting).forEach(change -> {
            Map<Long, StaffPlace> still = change.kind() == RollChangeKind.ARRIVAL ? arriving : departing;
            if (!still.containsKey(change.agent().value())) {
                rolls.remove(change);
            }
        });
        arrivals += add(RollChangeKind.ARRIVAL, arriving, latest);
        departures += add(RollChangeKind.DEPARTURE, departing, latest);
    }

    private int add(RollChangeKind kind, Map<Long, StaffPlace> found, Map<AgentId, RollChange> latest) {
        int added = 0;
        for (StaffPlace place : found.values()) {
            RollChange known = latest.get(place.id());
            boolean settled = known != null
                    && known.kind() == kind
                    && (known.isWaiting() || known.decision().orElseThrow() == RollDecision.REFUSED);
            if (!settled) {
                rolls.add(new RollChange(audience.id(), kind, place, now));
                added++;
            }
        }
        return added;
    }
}
