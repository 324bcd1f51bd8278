// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.intake;

import java.util.HashMap;
import java.util.Map;

/** What is on its way for whom just now, so that nobody takes more of the server than a share. */
final class Traffic {

    /**
     * How much may be on its way.
     *
     * @param bytes one alone is never too large for an agent
     */
    private record Bounds(int count, long bytes) {

        boolean hold(Load load) {
            return load.count < count;
        }

        boolean hold(Load load, long more) {
            return hold(load) && load.bytes + more <= bytes;
        }
    }

    private static final class Load {
        private int count;
        private long bytes;

        void add(int more, long size) {
            count += more;
            bytes += size;
        }
    }

    private final Bounds ofAgent;
    private final Bounds ofAddress;
    private final Bounds ofStrangers;
    private final Bounds overAll;
    private final Map<Visit, Load> loads = new HashMap<>();
    private final Load strangers = new Load();
    private final Load all = new Load();

    private Traffic(Bounds ofAgent, Bounds ofAddress, Bounds ofStrangers, Bounds overAll) {
        this.ofAgent = ofAgent;
        this.ofAddress = ofAddress;
        this.ofStrangers = ofStrangers;
        this.overAll = overAll;
    }

    /** Bodies that come: of an agent, of those of one address who are not signed in, of all of these, of everybody. */
    static Traffic ofBodies() {
        return new Traffic(
                new Bounds(32, 64L << 20),
                new Bounds(300, 64L << 20),
                new Bounds(1_000, 128L << 20),
                new Bounds(2_000, Long.MAX_VALUE));
    }

    /** Answers that are read, likewise. */
    static Traffic ofAnswers() {
        return new Traffic(
                new Bounds(64, 64L << 20),
                new Bounds(1_000, 256L << 20),
                new Bounds(2_000, 512L << 20),
                new Bounds(4_000, Long.MAX_VALUE));
    }

    /** Whether anything more may be on its way for this visitor; for an agent, as long as it is small. */
    synchronized boolean hasRoom(Visit visit) {
        Load own = own(visit);
        return overAll.hold(all)
                && (visit.signedIn() ? ofAgent.hold(own) : ofStrangers.hold(strangers, 1) && ofAddress.hold(own, 1));
    }

    /** False when it would be too much; else it has to end. */
    synchronized boolean begin(Visit visit, long bytes) {
        boolean held = holds(visit, bytes);
        if (held) {
            add(visit, bytes);
        }
        return held;
    }

    /** Counts what is not refused. */
    synchronized void add(Visit visit, long bytes) {
        change(visit, 1, bytes);
    }

    synchronized void end(Visit visit, long bytes) {
        change(visit, -1, -bytes);
    }

    /** It is there, and lies somewhere until its bytes are given back. */
    synchronized void arrived(Visit visit) {
        change(visit, -1, 0);
    }

    synchronized void giveBack(Visit visit, long bytes) {
        change(visit, 0, -bytes);
    }

    private Load own(Visit visit) {
        return loads.getOrDefault(visit, new Load());
    }

    private boolean holds(Visit visit, long bytes) {
        Load own = own(visit);
        if (visit.signedIn()) {
            return overAll.hold(all, bytes) && (own.bytes == 0 && ofAgent.hold(own) || ofAgent.hold(own, bytes));
        }
        return overAll.hold(all, bytes) && ofStrangers.hold(strangers, bytes) && ofAddress.hold(own, bytes);
    }

    private void change(Visit visit, int count, long bytes) {
        Load own = loads.computeIfAbsent(visit, any -> new Load());
        own.add(count, bytes);
        if (own.count == 0 && own.bytes == 0) {
            loads.remove(visit);
        }
        all.add(count, bytes);
        if (!visit.signedIn()) {
            strangers.add(count, bytes);
        }
    }
}
