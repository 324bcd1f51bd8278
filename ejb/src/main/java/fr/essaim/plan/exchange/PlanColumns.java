// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.exchange;

import fr.essaim.exchange.TableColumn;
import fr.essaim.exchange.TableColumn.Content;
import fr.essaim.exchange.TableLayout;
import fr.essaim.plan.ActionField;
import fr.essaim.text.BundleText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The columns of the plan's spreadsheet: number and version of the record, hidden, then what people see. */
final class PlanColumns {

    static final String ID = "ID";
    static final String VERSION = "VERSION";
    static final String NUMBER = "NUMBER";

    /** Why the planned end moves to a later day: beside it, empty in what is written. */
    static final String REASON = "REASON";

    /** When the latest report was made and what it says, to be read: an import leaves both alone. */
    static final String LAST_REPORT = "LAST_REPORT";

    static final String LAST_WORDS = "LAST_WORDS";

    private static final int HIDDEN = 2;
    private static final int IN_VIEW = HIDDEN + 2;

    private final PlanVocabulary vocabulary;
    private final List<TableColumn> columns = new ArrayList<>();

    PlanColumns(PlanVocabulary vocabulary) {
        this.vocabulary = vocabulary;
        columns.add(column(ID, Content.NUMBER, true, List.of()));
        columns.add(column(VERSION, Content.NUMBER, true, List.of()));
        columns.add(column(NUMBER, Content.SHORT, false, List.of()));
        for (ActionField field : ActionField.values()) {
            columns.add(column(field.name(), content(field), false, vocabulary.accepted(field)));
            if (field == ActionField.PLANNED_END) {
                columns.add(column(REASON, Content.NAME, false, List.of()));
            }
        }
        columns.add(column(LAST_REPORT, Content.DATE, false, List.of()));
        columns.add(column(LAST_WORDS, Content.LONG, false, List.of()));
    }

    private static Content content(ActionField field) {
        return switch (field) {
            case TITLE -> Content.TITLE;
            case DESCRIPTION, EXPECTED_RESULT -> Content.LONG;
            case PLANNED_START, PLANNED_END -> Content.DATE;
            case PROGRESS, BUDGET -> Content.NUMBER;
            default -> Content.NAME;
        };
    }

    private TableColumn column(String key, Content content, boolean hidden, List<String> accepted) {
        BundleText shown = vocabulary.shown();
        List<String> aliases = Stream.of(shown, vocabulary.other())
                .flatMap(text -> Stream.concat(
                        Stream.of(text.text("column." + key)),
                        Stream.of(text.text("column." + key + ".aliases").split("\\|"))))
                .distinct()
                .toList();
        String hint = hidden ? "" : shown.text("column." + key + ".hint");
        return new TableColumn(
                key, shown.text("column." + key), aliases, NUMBER.equals(key), content, hidden, accepted, hint);
    }

    List<TableColumn> all() {
        return columns;
    }

    String heading(String key) {
        return columns.stream()
                .filter(column -> column.key().equals(key))
                .map(TableColumn::heading)
                .findFirst()
                .orElse("");
    }

    TableLayout layout(String planTitle) {
        BundleText text = vocabulary.shown();
        return new TableLayout(planTitle, text.text("tab.actions"), columns, IN_VIEW, instructions());
    }

    private TableLayout.Instructions instructions() {
        BundleText text = vocabulary.shown();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(text.text("help.column"), text.text("help.what"), text.text("help.example")));
        for (TableColumn column : columns.subList(HIDDEN, columns.size())) {
            rows.add(List.of(column.heading(), column.hint(), example(column)));
        }
        rows.add(List.of(text.text("help.blank"), text.text("help.blank.what"), ""));
        rows.add(List.of(text.text("help.clear"), text.text("help.clear.what"), text.text("cell.clear")));
        rows.add(List.of(text.text("help.hidden"), text.text("help.hidden.what"), ""));
        return new TableLayout.Instructions(text.text("tab.help"), rows);
    }

    private String example(TableColumn column) {
        return column.acceptedValues().isEmpty()
                ? vocabulary.shown().text("column." + column.key() + ".example")
                : column.acceptedValues().get(0);
    }
}
