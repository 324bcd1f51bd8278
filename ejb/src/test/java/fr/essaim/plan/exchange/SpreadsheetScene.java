// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.exchange;

import fr.essaim.access.Visitor;
import fr.essaim.directory.TownDirectory;
import fr.essaim.exchange.Format;
import fr.essaim.exchange.ImportIssue;
import fr.essaim.exchange.upload.Workbooks;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.PlanScene;
import fr.essaim.plan.board.ActionFilter;
import fr.essaim.plan.board.ActionRow;
import fr.essaim.plan.follow.ActionEditing;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A plan that travels by spreadsheet, in a town that the tests of a class share. Dominique exports and imports. */
final class SpreadsheetScene {

    static final Visitor DOMINIQUE = PlanScene.visitor(TownDirectory.DOMINIQUE);

    final PlanScene town;
    final long planId;
    final PlanSpreadsheets spreadsheets;

    SpreadsheetScene(PlanScene town) {
        this.town = town;
        this.planId = town.currentPlan();
        this.spreadsheets = town.get(PlanSpreadsheets.class);
    }

    byte[] export(Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        spreadsheets.export(DOMINIQUE, planId, ActionFilter.ALL, format, out);
        return out.toByteArray();
    }

    ImportPreview check(byte[] file) {
        return spreadsheets.check(DOMINIQUE, planId, "plan.xlsx", Workbooks.stream(file));
    }

    ImportPreview checkCsv(String... lines) {
        return check(Workbooks.utf8(String.join("\r\n", lines)));
    }

    ImportPreview checkRows(List<?>... rows) {
        List<List<String>> texts = new ArrayList<>();
        Arrays.asList(rows)
                .forEach(row -> texts.add(row.stream().map(Object::toString).toList()));
        return check(Workbooks.sheet(texts));
    }

    /** Changes the first sheet of an exported workbook. */
    static byte[] edited(byte[] file, Consumer<XSSFSheet> change) {
        return Workbooks.changed(file, book -> change.accept(book.getSheetAt(0)));
    }

    /** Where an export has a field, from 0. */
    static int column(ActionField field) {
        return 3 + field.ordinal() + (field.compareTo(ActionField.PLANNED_END) > 0 ? 1 : 0);
    }

    static void set(XSSFSheet sheet, int line, ActionField field, String text) {
        set(sheet, line, column(field), text);
    }

    static void setReason(XSSFSheet sheet, int line, String text) {
        set(sheet, line, column(ActionField.PLANNED_END) + 1, text);
    }

    private static void set(XSSFSheet sheet, int line, int column, String text) {
        sheet.getRow(line - 1).createCell(column).setCellValue(text);
    }

    /** Changes a field in the portal. */
    void edit(long actionId, ActionField field, String value) {
        town.get(ActionEditing.class).edit(DOMINIQUE, actionId, row(actionId).version(), Map.of(field, value));
    }

    ActionRow row(long actionId) {
        return town.row(planId, actionId);
    }

    static List<String> told(ImportPreview preview) {
        return preview.issues().stream().map(SpreadsheetScene::told).toList();
    }

    private static String told(ImportIssue issue) {
        return issue.line() + " " + issue.column() + " " + issue.reasonKey();
    }
}
