// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory;

import fr.essaim.directory.Department;
import fr.essaim.directory.Directory;
import fr.essaim.directory.Institution;
import fr.essaim.directory.PortalSite;
import fr.essaim.exchange.Format;
import fr.essaim.exchange.TableColumn;
import fr.essaim.exchange.TableLayout;
import fr.essaim.exchange.TableWriter;
import fr.essaim.exchange.download.TableFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The directory as the files that {@link DirectoryImport} reads: semicolons, a byte order mark, cells that could run as
 * formulas shielded. Passwords never leave.
 */
public final class DirectoryExport {

    private final Tables tables;
    private final Directory directory;
    private final PortalSite site;

    public DirectoryExport(Tables tables, Directory directory, PortalSite site) {
        this.tables = tables;
        this.directory = directory;
        this.site = site;
    }

    /**
     * The headings only, to be filled in.
     *
     * @param text the portal's bundle in the reader's language
     */
    public void template(DirectoryColumn.Table table, UnaryOperator<String> text, OutputStream out) throws IOException {
        write(table, text, List.of(), out);
    }

    public void export(DirectoryColumn.Table table, UnaryOperator<String> text, OutputStream out) throws IOException {
        write(table, text, table == DirectoryColumn.Table.AGENTS ? agents(text) : departments(), out);
    }

    private static void write(
            DirectoryColumn.Table table, UnaryOperator<String> text, List<List<String>> rows, OutputStream out)
            throws IOException {
        List<TableColumn> columns = table.columns().stream()
                .map(column -> column(column, text.apply(column.headingKey()), table.required()))
                .toList();
        TableLayout layout = new TableLayout("", table.name(), columns, 1, null);
        try (TableWriter writer = TableFile.open(Format.CSV, layout, out)) {
            for (List<String> row : rows) {
                writer.row(row);
            }
        }
    }

    private static TableColumn column(DirectoryColumn column, String heading, Set<DirectoryColumn> required) {
        return new TableColumn(
                column.name(),
                heading,
                List.of(heading),
                required.contains(column),
                TableColumn.Content.NAME,
                false,
                List.of(),
                "");
    }

    private List<List<String>> departments() {
        Map<Long, Institution> institutions =
                directory.institutions(site).stream().collect(Collectors.toMap(Institution::id, i -> i));
        Map<Long, String> codes = codesOfDepartments();
        return directory.departments(site).stream()
                .map(department -> List.of(
                        institutions.get(department.institutionId()).code(),
                        institutions.get(department.institutionId()).name(),
                        department.code(),
                        department.name(),
                        codes.getOrDefault(department.parentId(), "")))
                .toList();
    }

    private List<List<String>> agents(UnaryOperator<String> text) {
        Map<Long, String> codes = codesOfDepartments();
        return ListedAgent.all(tables, site.companyId()).stream()
                .map(agent -> List.of(
                        agent.login(),
                        agent.member().lastName(),
                        agent.member().firstName(),
                        agent.member().jobTitle(),
                        agent.member().mail(),
                        codes.getOrDefault(agent.member().departmentId(), ""),
                        String.join(", ", agent.groups()),
                        String.join(", ", agent.roles()),
                        agent.member().locale().getLanguage(),
                        agent.member().active() ? text.apply("directory.yes") : text.apply("directory.no"),
                        ""))
                .toList();
    }

    private Map<Long, String> codesOfDepartments() {
        return directory.departments(site).stream().collect(Collectors.toMap(Department::id, Department::code));
    }
}
