// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.exchange;

import fr.essaim.directory.AgentId;
import fr.essaim.exchange.CellText;
import fr.essaim.exchange.UnreadableCellException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The people whom a cell names, however its author parts them: by semicolons, lines, slashes, « et », and commas where they do
 * not stand within a name such as « DURAND, Jean ».
 */
final class PeopleInCell {

    private static final Pattern PARTS = Pattern.compile("[;|\\n]|\\s(?:[/&]|et|and)\\s");
    private static final Pattern COMMA = Pattern.compile(",");

    private final PersonNames people;
    private final Set<AgentId> before;
    private final Set<Long> found = new TreeSet<>();
    private final List<String> unknown = new ArrayList<>();
    private final List<UnreadableCellException> problems = new ArrayList<>();

    /** @param before those whom the cell named when it was written */
    private PeopleInCell(PersonNames people, Set<AgentId> before) {
        this.people = people;
        this.before = before;
    }

    /**
     * The numbers of all of them.
     *
     * @throws UnreadableCellException about every name that means nobody, or several
     */
    static Collection<Long> read(String text, PersonNames people, Set<AgentId> before) {
        PeopleInCell cell = new PeopleInCell(people, before);
        split(PARTS, text).forEach(cell::read);
        cell.refuse();
        return cell.found;
    }

    /** The names in a cell, read in either way where there are commas, for asking about all of them together. */
    static Collection<String> names(String text) {
        return split(PARTS, text)
                .flatMap(part ->
                        part.contains(",") ? Stream.concat(Stream.of(part), split(COMMA, part)) : Stream.of(part))
                .toList();
    }

    private static Stream<String> split(Pattern separator, String text) {
        return separator
                .splitAsStream(text)
                .map(part -> CellText.tidy(part).replaceAll("^[,\\s]+|[,\\s]+$", ""))
                .filter(part -> !part.isEmpty());
    }

    private void read(String part) {
        List<String> pieces = split(COMMA, part).toList();
        boolean several = pieces.size() > 1
                && !people.isKnown(part, before)
                && pieces.stream().anyMatch(piece -> piece.contains(" ") || people.isKnown(piece, before));
        (several ? pieces : List.of(part)).forEach(this::one);
    }

    private void one(String words) {
        List<AgentId> kept =
                before.stream().filter(agent -> people.means(words, agent)).toList();
        if (kept.size() == 1) {
            found.add(kept.get(0).value());
        } else if (people.isKnown(words, before)) {
            try {
                found.add(people.read(words).value());
            } catch (UnreadableCellException e) {
                problems.add(e);
            }
        } else {
            unknown.add(words);
        }
    }

    private void refuse() {
        if (unknown.size() == 1) {
            problems.add(new UnreadableCellException("person.unknown", unknown, List.of()));
        } else if (unknown.size() > 1) {
            problems.add(new UnreadableCellException(
                    "person.unknown.several", List.of(String.join(" ; ", unknown)), List.of()));
        }
        if (!problems.isEmpty()) {
            throw UnreadableCellException.all(problems);
        }
    }
}
