// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A store of H2, read past H2: each commit appended a chunk with the pages that it changed, and a chunk that is not needed
 * any more stays in the file until something is written over it. Ordered by version, they are the history of every table.
 */
final class ChunkedFile {

    private static final int BLOCK = 4_096;
    private static final byte[] HEAD = "chunk:".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_HEAD = 1_024;
    private static final int PAGE_HEAD = 8;
    private static final int HEXADECIMAL = 16;

    private final String name;
    private final byte[] file;
    private final Marks marks;
    private final List<Piece> pieces = new ArrayList<>();

    private ChunkedFile(String name, byte[] file, Marks marks) {
        this.name = name;
        this.file = file;
        this.marks = marks;
    }

    /** Each page of each chunk, by the map that it belongs to. */
    static List<Piece> pieces(String name, byte[] file, Marks marks) {
        ChunkedFile chunks = new ChunkedFile(name, file, marks);
        for (int at = 0; at + BLOCK <= file.length; at += BLOCK) {
            if (chunks.isChunk(at)) {
                chunks.read(at);
            }
        }
        chunks.pieces.sort(Comparator.comparingLong(Piece::moment));
        return chunks.pieces;
    }

    private void read(int chunk) {
        Map<String, Long> head = head(chunk);
        int id = head.getOrDefault("chunk", 0L).intValue();
        long version = head.getOrDefault("version", (long) id);
        int end = nextChunk(chunk);
        int at = chunk + HEAD.length;
        while (at + PAGE_HEAD < end) {
            int length = ByteBuffer.wrap(file).getInt(at);
            if (length > PAGE_HEAD && at + length <= end && isPage(at, id, at - chunk, length)) {
                pieces.add(new Piece(name + " map " + map(at), version, marks.in(file, at, at + length)));
                at += length;
            } else {
                at++;
            }
        }
    }

    /** A page begins with its length and with a sum over its chunk, its place there and its length. */
    private boolean isPage(int at, int chunk, int place, int length) {
        return ByteBuffer.wrap(file).getShort(at + Integer.BYTES) == (short) (sum(chunk) ^ sum(place) ^ sum(length));
    }

    private static int sum(int number) {
        return number >> Short.SIZE ^ number;
    }

    /** The second of two numbers of variable length, after the number of the page. */
    private int map(int page) {
        int at = page + Integer.BYTES + Short.BYTES;
        while (file[at] < 0) {
            at++;
        }
        at++;
        int map = 0;
        for (int shift = 0; ; shift += 7, at++) {
            map |= (file[at] & 0x7f) << shift;
            if (file[at] >= 0) {
                return map;
            }
        }
    }

    /** What was written over the end of an old chunk is not its own. */
    private int nextChunk(int chunk) {
        int at = chunk + BLOCK;
        while (at + BLOCK <= file.length && !isChunk(at)) {
            at += BLOCK;
        }
        return Math.min(at, file.length);
    }

    private boolean isChunk(int at) {
        for (int place = 0; place < HEAD.length; place++) {
            if (file[at + place] != HEAD[place]) {
                return false;
            }
        }
        return true;
    }

    private Map<String, Long> head(int at) {
        String text = new String(file, at, Math.min(LONGEST_HEAD, file.length - at), StandardCharsets.ISO_8859_1);
        Map<String, Long> head = new HashMap<>();
        for (String part : text.substring(0, Math.max(0, text.indexOf('\n'))).split(",")) {
            String[] pair = part.strip().split(":", 2);
            if (pair.length == 2 && pair[1].matches("[0-9a-f]{1,15}")) {
                head.put(pair[0], Long.parseLong(pair[1], HEXADECIMAL));
            }
        }
        return head;
    }
}
