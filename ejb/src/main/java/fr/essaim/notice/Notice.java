// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.notice;

import fr.essaim.history.RecordKey;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Something that one agent is told. It names no person and holds no text of its own: {@link NoticeText} words it in the
 * reader's language when it is shown, {@link NoticePayload} keeps it as text.
 *
 * @param kind the {@linkplain NoticeKind#code() code of the kind}, perhaps one that this release does not know
 * @param about the record whose page tells more; the address of that page is the portal's business
 * @param key the same key to the same agent is told once: {@code lead-named:5001:7}; at most 100 characters
 * @param arguments what the texts mention, without personal data: numbers in digits, dates as {@code 2026-03-15}, titles;
 *     together at most 2,000 characters
 */
public record Notice(String kind, RecordKey about, String key, List<String> arguments) {

    private static final int KIND_LENGTH = 60;
    private static final int KEY_LENGTH = 100;
    private static final int ARGUMENTS_LENGTH = 2_000;

    public Notice {
        Objects.requireNonNull(about);
        arguments = List.copyOf(arguments);
        if (kind.isBlank() || kind.length() > KIND_LENGTH) {
            throw new IllegalArgumentException("Not the code of a kind: " + kind);
        }
        if (key.isBlank() || key.length() > KEY_LENGTH) {
            throw new IllegalArgumentException("Not a key of 1 to 100 characters: " + key);
        }
        if (arguments.stream().mapToInt(String::length).sum() > ARGUMENTS_LENGTH) {
            throw new IllegalArgumentException("The arguments of a notice are longer than 2,000 characters");
        }
    }

    /** @param arguments whole numbers, {@link java.time.LocalDate}s and texts */
    public static Notice of(NoticeKind kind, RecordKey about, String key, Object... arguments) {
        return new Notice(
                kind.code(),
                about,
                key,
                Stream.of(arguments).map(Object::toString).toList());
    }
}
