// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange.xlsx;

import fr.essaim.exchange.CellText;
import fr.essaim.exchange.ColumnLetters;
import fr.essaim.exchange.TableColumn;
import fr.essaim.exchange.TableLayout;
import fr.essaim.exchange.TableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Color;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook for people: headings in view, filter buttons, lists of accepted values, landscape A4 in print. Rows leave
 * memory every hundred. Texts are written inside their cells, so no table of strings grows.
 */
public final class XlsxTableWriter implements TableWriter {

    private static final int FLUSHED_EVERY = 100;
    private static final int SPARE_ROWS = 500;
    private static final double PRINTED_WIDTH = 190;
    private static final String LISTS = "Listes";
    private static final String HEADING_FILL = "E6ECF2";
    private static final String LINE = "B8C4D0";

    private final TableLayout layout;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    public XlsxTableWriter(TableLayout layout, OutputStream out) {
        this.layout = layout;
        this.workbook = new Workbook(out, "Essaim", "1.0");
        this.sheet = workbook.newWorksheet(layout.sheet());
        prepareSheet();
        heading(sheet, layout.columns().stream().map(TableColumn::heading).toList());
    }

    private void prepareSheet() {
        List<TableColumn> columns = layout.columns();
        for (int c = 0; c < columns.size(); c++) {
            TableColumn column = columns.get(c);
            sheet.width(c, column.content().width());
            if (column.hidden()) {
                sheet.hideColumn(c);
            } else if (!column.hint().isEmpty()) {
                sheet.comment(0, c, column.hint());
            }
        }
        sheet.freezePane(layout.frozenColumns(), 1);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth(pagesWide());
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(0);
        if (layout.frozenColumns() > 0) {
            sheet.repeatCols(0, layout.frozenColumns() - 1);
        }
        sheet.header(layout.title().replace("&", "&&"), Position.LEFT, 9);
        sheet.footer("&P / &N", Position.RIGHT, 9);
    }

    /** As many as leave the print readable; the columns in view are repeated on each. */
    private short pagesWide() {
        double width = layout.columns().stream()
                .filter(column -> !column.hidden())
                .mapToDouble(column -> column.content().width())
                .sum();
        return (short) Math.ceil(width / PRINTED_WIDTH);
    }

    private static void heading(Worksheet sheet, List<String> headings) {
        for (int c = 0; c < headings.size(); c++) {
            sheet.inlineString(0, c, OoxmlText.encode(CellText.shield(headings.get(c))));
        }
        sheet.range(0, 0, 0, headings.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .verticalAlignment("center")
                .fillColor(HEADING_FILL)
                .fontColor(Color.BLACK)
                .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                .borderColor(BorderSide.BOTTOM, LINE)
                .set();
    }

    @Override
    public void row(List<?> cells) throws IOException {
        rows++;
        for (int c = 0; c < cells.size(); c++) {
            write(cells.get(c), c);
        }
        if (rows % FLUSHED_EVERY == 0) {
            sheet.flush();
        }
    }

    private void write(Object value, int column) {
        if (value instanceof LocalDate date) {
            sheet.value(rows, column, date);
        } else if (value instanceof Number number) {
            sheet.value(rows, column, number);
        } else if (value != null && !value.toString().isEmpty()) {
            sheet.inlineString(rows, column, OoxmlText.encode(CellText.shield(value.toString())));
        }
        var style = sheet.style(rows, column).verticalAlignment("top");
        switch (layout.columns().get(column).content()) {
            case DATE -> style.format("dd/mm/yyyy");
            case NUMBER -> style.format("#,##0.##");
            case LONG, TITLE, NAME -> style.wrapText(true);
            case SHORT -> style.horizontalAlignment("left");
            default -> {}
        }
        style.set();
    }

    @Override
    public void close() throws IOException {
        sheet.setAutoFilter(0, 0, rows, layout.columns().size() - 1);
        List<List<String>> lists = layout.columns().stream()
                .map(TableColumn::acceptedValues)
                .filter(list -> !list.isEmpty())
                .toList();
        validate();
        sheet.finish();
        if (layout.instructions() != null) {
            writeInstructions(layout.instructions());
        }
        if (!lists.isEmpty()) {
            writeLists(lists);
        }
        workbook.finish();
    }

    private void validate() {
        int list = 0;
        for (int c = 0; c < layout.columns().size(); c++) {
            List<String> accepted = layout.columns().get(c).acceptedValues();
            if (!accepted.isEmpty()) {
                String letters = ColumnLetters.of(list++);
                sheet.range(1, c, rows + SPARE_ROWS, c)
                        .validateWithListByFormula(
                                "%s!$%s$1:$%s$%d".formatted(LISTS, letters, letters, accepted.size()))
                        .errorStyle(DataValidationErrorStyle.WARNING)
                        .errorTitle("")
                        .error("")
                        .showErrorMessage(false);
            }
        }
    }

    private void writeInstructions(TableLayout.Instructions instructions) throws IOException {
        Worksheet help = workbook.newWorksheet(instructions.sheet());
        List<List<String>> lines = instructions.rows();
        for (int c = 0; c < lines.get(0).size(); c++) {
            help.width(c, c == 0 ? 24 : 60);
        }
        heading(help, lines.get(0));
        for (int r = 1; r < lines.size(); r++) {
            for (int c = 0; c < lines.get(r).size(); c++) {
                help.inlineString(
                        r, c, OoxmlText.encode(CellText.shield(lines.get(r).get(c))));
                help.style(r, c).wrapText(true).verticalAlignment("top").set();
            }
        }
        help.freezePane(0, 1);
        help.paperSize(PaperSize.A4_PAPER);
        help.pageOrientation("landscape");
        help.setFitToPage(true);
        help.fitToWidth((short) 1);
        help.fitToHeight((short) 0);
        help.finish();
    }

    private void writeLists(List<List<String>> lists) throws IOException {
        Worksheet values = workbook.newWorksheet(LISTS);
        values.setVisibilityState(VisibilityState.HIDDEN);
        for (int c = 0; c < lists.size(); c++) {
            for (int r = 0; r < lists.get(c).size(); r++) {
                values.inlineString(
                        r, c, OoxmlText.encode(CellText.shield(lists.get(c).get(r))));
            }
        }
        values.finish();
    }
}
