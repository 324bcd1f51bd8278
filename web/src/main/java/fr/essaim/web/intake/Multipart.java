// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the pieces of a form with a file stand in its body. Read in one pass, whatever it holds; none of ours has more than
 * {@value #MOST_PIECES} pieces or a long head of a piece; what its fields hold together is bounded, since they lie in memory.
 */
final class Multipart {

    static final int MOST_PIECES = 100;
    private static final int LONGEST_HEAD = 4 << 10;

    private static final Pattern BOUNDARY =
            Pattern.compile("(?i);\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))");
    private static final Pattern BOUNDARIES = Pattern.compile("(?i)boundary[\\s*]*=");
    private static final Pattern NAME = Pattern.compile("(?i);\\s*name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("(?i);\\s*filename=\"([^\"]*)\"");

    /**
     * One field or file.
     *
     * @param fileName null for a field
     * @param type null when it does not say
     */
    record Piece(String name, String fileName, String type, int start, int length) {}

    /** The body is not what it should be: it is refused with this status. */
    static final class RefusedException extends Exception {

        private static final long serialVersionUID = 1L;
        private final int status;

        RefusedException(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    private final Window body;
    private final byte[] delimiter;
    private final int mostOfFields;

    private Multipart(Window body, byte[] delimiter, int mostOfFields) {
        this.body = body;
        this.delimiter = delimiter;
        this.mostOfFields = mostOfFields;
    }

    /**
     * @param type the content type of the request, with the boundary
     * @param mostOfFields what the pieces that are no files may hold together, in bytes
     */
    static List<Piece> read(Spool body, String type, int mostOfFields) throws RefusedException, IOException {
        Matcher boundary = BOUNDARY.matcher(type);
        // Who reads it after this takes another one of two
        if (!boundary.find() || BOUNDARIES.matcher(type).results().count() > 1) {
            throw new RefusedException(400);
        }
        String word = Optional.ofNullable(boundary.group(1)).orElseGet(() -> boundary.group(2));
        return new Multipart(new Window(body), ("\r\n--" + word).getBytes(StandardCharsets.ISO_8859_1), mostOfFields)
                .pieces();
    }

    private List<Piece> pieces() throws RefusedException, IOException {
        List<Piece> pieces = new ArrayList<>();
        int ofFields = 0;
        // The first delimiter may stand at the very beginning, without a line end before it
        int at = matches(0, 2) ? delimiter.length - 2 : after(next(0));
        while (!isEnd(at)) {
            int head = at + 2;
            int blank = blankLine(head);
            int end = next(blank);
            Piece piece = piece(text(head, blank - head), blank + 4, end);
            ofFields += piece.fileName() == null ? piece.length() : 0;
            if (pieces.size() == MOST_PIECES || ofFields > mostOfFields) {
                throw new RefusedException(413);
            }
            pieces.add(piece);
            at = after(end);
        }
        return pieces;
    }

    private static Piece piece(String head, int start, int end) throws RefusedException {
        String disposition = "";
        String type = null;
        for (String line : head.split("\r\n")) {
            int colon = line.indexOf(':');
            String value = line.substring(colon + 1).trim();
            if (line.regionMatches(true, 0, "Content-Disposition:", 0, 20)) {
                disposition = value;
            } else if (line.regionMatches(true, 0, "Content-Type:", 0, 13)) {
                type = value;
            }
        }
        Matcher name = NAME.matcher(disposition);
        if (!name.find()) {
            throw new RefusedException(400);
        }
        Matcher file = FILE_NAME.matcher(disposition);
        return new Piece(name.group(1), file.find() ? file.group(1) : null, type, start, Math.max(0, end - start));
    }

    private int after(int place) {
        return place + delimiter.length;
    }

    private boolean isEnd(int at) throws IOException {
        return at + 1 < body.length() && body.get(at) == '-' && body.get(at + 1) == '-';
    }

    /** Where the next delimiter begins. */
    private int next(int from) throws RefusedException, IOException {
        for (int place = from; place <= body.length() - delimiter.length; place++) {
            // Only its first byte is a carriage return, so that no byte is looked at more than twice
            if (body.get(place) == '\r' && matches(place, 0)) {
                return place;
            }
        }
        throw new RefusedException(400);
    }

    private boolean matches(int place, int skipped) throws IOException {
        if (place + delimiter.length - skipped > body.length()) {
            return false;
        }
        for (int i = skipped; i < delimiter.length; i++) {
            if (body.get(place + i - skipped) != delimiter[i]) {
                return false;
            }
        }
        return true;
    }

    /** Where the blank line behind the head of a piece begins. */
    private int blankLine(int from) throws RefusedException, IOException {
        int last = Math.min(from + LONGEST_HEAD, body.length() - 3);
        for (int place = Math.max(0, from - 2); place < last; place++) {
            if (body.get(place) == '\r'
                    && body.get(place + 1) == '\n'
                    && body.get(place + 2) == '\r'
                    && body.get(place + 3) == '\n') {
                return place;
            }
        }
        throw new RefusedException(400);
    }

    private String text(int start, int length) throws IOException {
        byte[] bytes = new byte[Math.max(0, length)];
        body.get(start, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
