// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attack.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.attack.portal.Intruder.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Somebody wrote markup and a formula into every text of the database, past all services. No page shows it but as text, no
 * spreadsheet but behind its shield.
 */
class PlantedTextIT {

    private static final String FORMULA = "=1+1";
    private static final String MARKUP = "'\"></script><i data-planted>";

    /** What people write, in whatever table; without rich text, which services clean before it is stored. */
    private static final Pattern WRITTEN = Pattern.compile("title|label|hint|expected_benefit|time_needed"
            + "|tag|summary|body|reason|guidance|feasibility|remark|recusal_reason|place|taken_up_by|adaptation|contact|name"
            + "|alternative|mission|elected_referent|expected_result|first_name|last_name|job_title|file_name|sheet|cell_value"
            + "|(field|comment|report|note|reason|contest|restore)_text");

    /** What a spreadsheet takes for a formula. */
    private static final Pattern RUNS = Pattern.compile("[\\s\\u00A0\\u200B]*[=+@-]");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(,\\d+)?");

    private static final List<String> ACCOUNTS = List.of("dgs", "pilote", "agent", "rh", "admin");

    private static Fortress fortress;
    private static int planted;

    @BeforeAll
    static void plant() throws SQLException {
        fortress = Fortress.shared();
        for (List<String> column :
                fortress.rows("select table_name, column_name, coalesce(character_maximum_length, 4000)"
                        + " from information_schema.columns where table_schema = current_schema() and data_type in"
                        + " ('character varying', 'text') order by 1, 2")) {
            int length = Integer.parseInt(column.get(2));
            if (WRITTEN.matcher(column.get(1)).matches()
                    && length >= 100
                    && !column.get(0).startsWith("portal_")) {
                planted += fortress.plant(column.get(0), column.get(1), length, FORMULA + MARKUP);
            }
        }
        fortress.change("update administration_plan set revision = revision + 1");
        assertThat(planted).isGreaterThan(4_000);
    }

    @Test
    void no_page_shows_markup_that_somebody_wrote() {
        int pages = 0;
        int shown = 0;
        TreeSet<String> faults = new TreeSet<>();
        for (String account : ACCOUNTS) {
            Intruder visitor = fortress.signedIn(account);
            List<String> addresses = new ArrayList<>(Crawl.of(visitor, 60));
            if (account.equals("dgs")) {
                Views.all().forEach(view -> addresses.add(Views.address(view)));
            }
            addresses.addAll(List.of("/notices", "/admin/directory", "/page/nothing"));
            for (String address : addresses) {
                Document page = visitor.get(address).page();
                pages++;
                shown += page.outerHtml().contains("data-planted") ? 1 : 0;
                if (!page.select("[data-planted]").isEmpty()) {
                    faults.add(account + " " + address + " "
                            + page.select("[data-planted]").first().parents().stream()
                                    .limit(3)
                                    .map(parent -> parent.tagName() + "." + parent.className())
                                    .toList());
                }
            }
        }

        assertThat(faults).isEmpty();
        assertThat(pages).isGreaterThan(250);
        assertThat(shown).isGreaterThan(60);
    }

    @Test
    void no_cell_of_a_file_starts_as_a_formula() throws IOException {
        Intruder director = fortress.signedIn("dgs");
        Intruder staff = fortress.signedIn("rh");
        List<String> files = new ArrayList<>();
        for (String format : List.of("csv", "xlsx")) {
            files.add("/page/plan?_type=resource&_id=export&format=" + format);
            files.add("/page/plan?_type=resource&_id=template&format=" + format);
        }
        for (List<String> campaign : fortress.rows("select id from campaign")) {
            files.add("/page/ideas?_type=resource&_id=office-file&file=ideas-csv&campaign=" + campaign.get(0));
            files.add("/page/ideas?_type=resource&_id=office-file&file=ideas-xlsx&campaign=" + campaign.get(0));
        }
        int cells = 0;
        int shielded = 0;
        TreeSet<String> faults = new TreeSet<>();
        for (String file : files) {
            Answer answer = director.get(file);
            answer = answer.whole().headers().firstValue("Content-Disposition").isPresent() ? answer : staff.get(file);
            for (String cell : cells(answer)) {
                cells++;
                shielded += cell.startsWith("'" + FORMULA) ? 1 : 0;
                if (cell.matches("(?s)[\\s\\u00A0\\u200B]*[=+@-].*") && !cell.matches("-?\\d+(,\\d+)?")) {
                    faults.add(file + ": " + cell.substring(0, Math.min(40, cell.length())));
                }
            }
        }

        assertThat(faults).isEmpty();
        assertThat(cells).isGreaterThan(4_000);
        assertThat(shielded).isGreaterThan(300);
    }

    private static List<String> cells(Answer file) throws IOException {
        byte[] bytes = file.whole().body();
        List<String> cells = new ArrayList<>();
        if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
            addCsv(file.body().replace("\uFEFF", ""), cells);
            return cells;
        }
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                        if (cell.getCellType() == CellType.STRING) {
                            cells.add(cell.getStringCellValue());
                        }
                    }
                }
            }
        }
        return cells;
    }

    private static void addCsv(String file, List<String> cells) {
        boolean quoted = false;
        StringBuilder cell = new StringBuilder();
        for (int at = 0; at < file.length(); at++) {
            char sign = file.charAt(at);
            if (sign == '"') {
                quoted = !quoted;
            } else if (!quoted && (sign == ';' || sign == '\r' || sign == '\n')) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(sign);
            }
        }
    }
}
