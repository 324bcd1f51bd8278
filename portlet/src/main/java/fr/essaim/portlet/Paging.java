// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import java.io.Serializable;

/** Which part of a long list a page shows; the tag {@code e:turnPages} turns it. */
public final class Paging implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int size;
    private int first;
    private long total;

    public Paging(int size) {
        this.size = size;
    }

    /** How many lines come before those shown. */
    public int first() {
        return first;
    }

    public int size() {
        return size;
    }

    /** How many lines there are in all, known once they were read. */
    public long total() {
        return total;
    }

    public void found(long lines) {
        total = lines;
    }

    /** Another list is shown from its beginning. */
    public void toStart() {
        first = 0;
    }

    public void toNewer() {
        first = Math.max(0, first - size);
    }

    public void toOlder() {
        first += size;
    }

    /** Whether there are lines before those shown. */
    public boolean isNewer() {
        return first > 0;
    }

    /** Whether there are lines after those shown. */
    public boolean isOlder() {
        return first + size < total;
    }
}
