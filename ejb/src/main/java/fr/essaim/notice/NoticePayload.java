// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.notice;

import fr.essaim.history.RecordKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A notice as text, for the database and for portals that keep a payload: the form's version, then kind, record, key and
 * arguments, one a line; line breaks and backslashes within a value are written with a backslash. At most 4,600
 * characters.
 */
public final class NoticePayload {

    private static final String FORM = "1";
    private static final int LINES_BEFORE_ARGUMENTS = 5;

    private NoticePayload() {}

    /** How payloads begin whose kind begins so. */
    static String beginning(String kind) {
        return FORM + "\n" + kind;
    }

    public static String write(Notice notice) {
        List<String> lines = new ArrayList<>(List.of(
                FORM,
                notice.kind(),
                notice.about().type(),
                Long.toString(notice.about().id()),
                notice.key()));
        lines.addAll(notice.arguments());
        return String.join("\n", lines.stream().map(NoticePayload::escaped).toList());
    }

    /** @throws IllegalArgumentException when this is not a text that {@link #write} made */
    public static Notice read(String payload) {
        List<String> lines =
                Stream.of(payload.split("\n", -1)).map(NoticePayload::plain).toList();
        if (lines.size() < LINES_BEFORE_ARGUMENTS || !lines.get(0).equals(FORM)) {
            throw new IllegalArgumentException("Not a notice's payload");
        }
        return new Notice(
                lines.get(1),
                new RecordKey(lines.get(2), Long.parseLong(lines.get(3))),
                lines.get(4),
                lines.subList(LINES_BEFORE_ARGUMENTS, lines.size()));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String plain(String line) {
        StringBuilder value = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                char escaped = line.charAt(++i);
                value.append(escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
            } else {
                value.append(c);
            }
        }
        return value.toString();
    }
}
