// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attack;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What to look for in files, in every form in which databases write it. */
public final class Marks {

    /** Base64 of the same bytes differs by where they begin in the text. */
    private static final int BASE64_STARTS = 3;

    private static final int SIGN_BITS = 6;

    private final Map<Long, List<Mark>> byFirstBytes = new HashMap<>();

    /** One byte of these is nobody's second: most of a file is left at a glance. */
    private final boolean[] firstTwo = new boolean[1 << Short.SIZE];

    /** Where in a file which mark lies. */
    public record Trace(long at, Mark mark) {}

    /** A whole number of at least fifteen digits: as text, as PostgreSQL and as H2 keep it, as the network sends it. */
    public Marks number(Mark.Side side, int place, long number) {
        text(side, "digits", place, Long.toString(number));
        add(new Mark(side, "little endian", place, bytes(number, ByteOrder.LITTLE_ENDIAN)));
        add(new Mark(side, "big endian", place, bytes(number, ByteOrder.BIG_ENDIAN)));
        add(new Mark(side, "of variable length", place, variable(number)));
        return this;
    }

    /** What a table would say in words of at least sixteen bytes, also encoded. */
    public Marks text(Mark.Side side, int place, String text) {
        return text(side, "text", place, text).encoded(side, place, text.getBytes(StandardCharsets.UTF_8));
    }

    private Marks text(Mark.Side side, String form, int place, String text) {
        add(new Mark(side, form, place, text.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** A key or a part of one: as it is, in hexadecimal digits, in Base64. */
    public Marks secret(int place, byte[] secret) {
        add(new Mark(Mark.Side.KEY, "bytes", place, secret));
        return encoded(Mark.Side.KEY, place, secret);
    }

    /** What hides nothing but from a glance. Of Base64, the signs that do not depend on what stands beside. */
    private Marks encoded(Mark.Side side, int place, byte[] bytes) {
        String hex = HexFormat.of().formatHex(bytes);
        add(new Mark(side, "hexadecimal", place, hex.getBytes(StandardCharsets.US_ASCII)));
        add(new Mark(side, "HEXADECIMAL", place, hex.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII)));
        for (int start = 0; start < BASE64_STARTS; start++) {
            byte[] shifted = new byte[start + bytes.length];
            System.arraycopy(bytes, 0, shifted, start, bytes.length);
            for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
                byte[] signs = encoder.withoutPadding().encode(shifted);
                int from = (start * Byte.SIZE + SIGN_BITS - 1) / SIGN_BITS;
                add(new Mark(
                        side,
                        "Base64",
                        place,
                        Arrays.copyOfRange(signs, from, shifted.length * Byte.SIZE / SIGN_BITS)));
            }
        }
        return this;
    }

    private void add(Mark mark) {
        byFirstBytes
                .computeIfAbsent(ByteBuffer.wrap(mark.bytes()).getLong(), key -> new ArrayList<>())
                .add(mark);
        firstTwo[pair(mark.bytes(), 0)] = true;
    }

    private static int pair(byte[] bytes, int at) {
        return Byte.toUnsignedInt(bytes[at]) << Byte.SIZE | Byte.toUnsignedInt(bytes[at + 1]);
    }

    /** Every mark between two places of a file, in the order of the bytes. */
    public List<Trace> in(byte[] file, int from, int to) {
        List<Trace> traces = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(file);
        for (int at = from; at + Mark.SHORTEST <= to; at++) {
            if (firstTwo[pair(file, at)]) {
                for (Mark mark : byFirstBytes.getOrDefault(bytes.getLong(at), List.of())) {
                    int end = at + mark.bytes().length;
                    if (end <= to && Arrays.equals(file, at, end, mark.bytes(), 0, mark.bytes().length)) {
                        traces.add(new Trace(at, mark));
                    }
                }
            }
        }
        return traces;
    }

    private static byte[] bytes(long number, ByteOrder order) {
        return ByteBuffer.allocate(Long.BYTES).order(order).putLong(number).array();
    }

    /** Seven bits a byte, the lowest first, as H2 writes numbers. */
    private static byte[] variable(long number) {
        ByteBuffer written = ByteBuffer.allocate(Long.BYTES + 2);
        long rest = number;
        while (rest > 0x7f) {
            written.put((byte) (0x80 | rest & 0x7f));
            rest >>>= 7;
        }
        written.put((byte) rest);
        return Arrays.copyOf(written.array(), written.position());
    }
}
