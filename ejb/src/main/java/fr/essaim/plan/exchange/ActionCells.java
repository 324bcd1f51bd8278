// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.exchange;

import fr.essaim.directory.AgentId;
import fr.essaim.exchange.CellReader;
import fr.essaim.exchange.CellText;
import fr.essaim.exchange.TableCell;
import fr.essaim.exchange.UnreadableCellException;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.CanonicalText;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Canonical texts of an action's fields as cells, and cells as canonical texts. */
final class ActionCells {

    static final List<ActionField> PEOPLE = List.of(ActionField.LEAD, ActionField.CO_LEADS, ActionField.CONTRIBUTORS);

    private static final String BETWEEN = "; ";
    private static final Pattern SEPARATORS = Pattern.compile("[;\\n]");
    private static final Pattern TAG_SEPARATORS = Pattern.compile("[;,\\n]");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final PlanVocabulary vocabulary;
    private final PersonNames people;
    private final ZoneId zone;

    /** @param zone of the site */
    ActionCells(PlanVocabulary vocabulary, PersonNames people, ZoneId zone) {
        this.vocabulary = vocabulary;
        this.people = people;
        this.zone = zone;
    }

    PersonNames people() {
        return people;
    }

    /** What an export writes: a text, a date or a number; null for no value. */
    Object cell(ActionField field, String canonical) {
        if (canonical.isEmpty()) {
            return null;
        }
        return switch (field) {
            case PLANNED_START, PLANNED_END -> LocalDate.parse(canonical);
            case PROGRESS, BUDGET -> Long.valueOf(canonical);
            default -> text(field, canonical, people::written);
        };
    }

    /** What a person is shown. */
    String shown(ActionField field, String canonical) {
        if (canonical.isEmpty()) {
            return "";
        }
        return switch (field) {
            case PLANNED_START, PLANNED_END -> DAY.format(LocalDate.parse(canonical));
            case PROGRESS, BUDGET -> canonical;
            default -> text(field, canonical, people::shown);
        };
    }

    private String text(ActionField field, String canonical, Function<AgentId, String> person) {
        return switch (field) {
            case DESCRIPTION -> RichTextCell.toCell(canonical);
            case LEAD, CO_LEADS, CONTRIBUTORS ->
                CanonicalText.agents(canonical).stream().map(person).collect(Collectors.joining(BETWEEN));
            case INSTITUTIONS ->
                CanonicalText.words(canonical).stream()
                        .map(vocabulary.of(field)::label)
                        .collect(Collectors.joining(BETWEEN));
            case TAGS -> String.join(BETWEEN, CanonicalText.words(canonical));
            case AXIS, WORKING_GROUP, PRIORITY, STATUS, CONFIDENCE ->
                vocabulary.of(field).label(canonical);
            default -> canonical;
        };
    }

    /**
     * The canonical text of a cell that isn't blank.
     *
     * @param base the canonical text that the cell was written from; given back when the cell still says it
     * @throws UnreadableCellException when the cell can't be understood
     */
    String canonical(ActionField field, TableCell cell, String base) {
        CellReader.refuseFormula(cell);
        String text = cell.text();
        if (vocabulary.clears(text)) {
            return "";
        }
        return switch (field) {
            case PLANNED_START, PLANNED_END -> CellReader.date(cell, zone).toString();
            case PROGRESS, BUDGET -> Long.toString(CellReader.wholeNumber(cell));
            case LEAD, CO_LEADS, CONTRIBUTORS ->
                CanonicalText.ofNumbers(PeopleInCell.read(text, people, CanonicalText.agents(base)));
            case DESCRIPTION -> same(RichTextCell.toCell(base), text) ? base : RichTextCell.fromCell(text);
            case INSTITUTIONS ->
                CanonicalText.ofNumbers(words(SEPARATORS, text)
                        .map(vocabulary.of(field)::canonical)
                        .map(Long::valueOf)
                        .toList());
            case TAGS -> CanonicalText.ofWords(words(TAG_SEPARATORS, text).toList());
            case AXIS, WORKING_GROUP, PRIORITY, STATUS, CONFIDENCE ->
                same(vocabulary.of(field).label(base), text)
                        ? base
                        : vocabulary.of(field).canonical(text);
            default -> same(base, text) ? base : text;
        };
    }

    private static boolean same(String written, String read) {
        return CellText.tidy(written).equals(read);
    }

    private static Stream<String> words(Pattern separators, String text) {
        return separators.splitAsStream(text).map(CellText::tidy).filter(word -> !word.isEmpty());
    }
}
