// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attack;

import fr.essaim.attack.Marks.Trace;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A table of PostgreSQL, read past PostgreSQL: each row, also a dead one whose bytes still lie there, tells which transaction
 * wrote it and which one deleted, replaced or locked it.
 */
final class HeapFile {

    private static final int PAGE = 8_192;
    private static final int PAGE_HEAD = 24;
    private static final int ALIGNED = 8;
    private static final int COLUMNS_AT = 18;
    private static final int COLUMNS = 0x7ff;
    private static final int HEAD_LENGTH_AT = 22;
    private static final int SHORTEST_HEAD = 24;
    private static final int LONGEST_HEAD = 40;
    private static final int MOST_COLUMNS = 80;
    private static final int FIRST_TRANSACTION = 3;

    private HeapFile() {}

    /** What each transaction did there, those of writing and those of ending apart. */
    static List<Piece> pieces(String name, byte[] file, Marks marks) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        TreeMap<Long, List<Trace>> written = new TreeMap<>();
        TreeMap<Long, List<Trace>> ended = new TreeMap<>();
        for (int page = 0; page + PAGE <= file.length; page += PAGE) {
            List<Trace> traces = marks.in(file, page, page + PAGE);
            if (!traces.isEmpty()) {
                collect(traces, rows(bytes, page), bytes, written, ended);
            }
        }
        List<Piece> pieces = new ArrayList<>();
        written.forEach((xmin, traces) -> pieces.add(new Piece(name + " written", xmin, traces)));
        ended.forEach((xmax, traces) -> pieces.add(new Piece(name + " ended", xmax, traces)));
        return pieces;
    }

    private static void collect(
            List<Trace> traces,
            TreeMap<Integer, Integer> rows,
            ByteBuffer bytes,
            Map<Long, List<Trace>> written,
            Map<Long, List<Trace>> ended) {
        for (Trace trace : traces) {
            Integer row = rows.floorKey((int) trace.at());
            if (row != null) {
                add(written, bytes.getInt(row), trace);
                add(ended, bytes.getInt(row + Integer.BYTES), trace);
            }
        }
    }

    private static void add(Map<Long, List<Trace>> byTransaction, int transaction, Trace trace) {
        if (transaction >= FIRST_TRANSACTION) {
            byTransaction
                    .computeIfAbsent((long) transaction, key -> new ArrayList<>())
                    .add(trace);
        }
    }

    /** Wherever something looks like the head of a row, used or not. */
    private static TreeMap<Integer, Integer> rows(ByteBuffer bytes, int page) {
        TreeMap<Integer, Integer> rows = new TreeMap<>();
        for (int at = page + PAGE_HEAD; at + SHORTEST_HEAD <= page + PAGE; at += ALIGNED) {
            int columns = bytes.getShort(at + COLUMNS_AT) & COLUMNS;
            int length = Byte.toUnsignedInt(bytes.get(at + HEAD_LENGTH_AT));
            boolean plausible = length >= SHORTEST_HEAD && length <= LONGEST_HEAD && length % ALIGNED == 0;
            if (plausible && columns > 0 && columns < MOST_COLUMNS && bytes.getInt(at) >= FIRST_TRANSACTION) {
                rows.put(at, columns);
            }
        }
        return rows;
    }
}
