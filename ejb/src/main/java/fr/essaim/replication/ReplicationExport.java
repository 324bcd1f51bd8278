// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.replication;

import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import fr.essaim.audit.Audited;
import fr.essaim.directory.Department;
import fr.essaim.directory.Directory;
import fr.essaim.directory.Institution;
import fr.essaim.exchange.Format;
import fr.essaim.exchange.TableColumn;
import fr.essaim.exchange.TableColumn.Content;
import fr.essaim.exchange.TableLayout;
import fr.essaim.exchange.TableWriter;
import fr.essaim.exchange.download.TableFile;
import fr.essaim.idea.campaign.IdeaPermission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The register as a spreadsheet, for those who may export. */
@ApplicationScoped
public class ReplicationExport {

    private static final int PAGE = 500;
    private static final List<Content> CONTENTS =
            List.of(Content.TITLE, Content.NAME, Content.NAME, Content.NAME, Content.LONG, Content.NAME, Content.DATE);

    private ReplicationRegister register;
    private Directory directory;
    private Access access;

    protected ReplicationExport() {}

    @Inject
    public ReplicationExport(ReplicationRegister register, Directory directory, Access access) {
        this.register = register;
        this.directory = directory;
        this.access = access;
    }

    /**
     * @param title of the register
     * @param headings of idea, campaign, place, by whom, adapted how, contact, since when
     */
    @Audited(about = "Replication")
    public void write(
            Visitor visitor,
            ReplicationRegister.Filter filter,
            Format format,
            String title,
            List<String> headings,
            OutputStream out) {
        access.check(visitor, IdeaPermission.EXPORT, 0);
        List<TableColumn> columns = IntStream.range(0, CONTENTS.size())
                .mapToObj(place -> new TableColumn(
                        Integer.toString(place),
                        headings.get(place),
                        List.of(),
                        false,
                        CONTENTS.get(place),
                        false,
                        List.of(),
                        ""))
                .toList();
        Map<Long, String> places = places(visitor);
        try (TableWriter table = TableFile.open(format, new TableLayout(title, title, columns, 1, null), out)) {
            int first = 0;
            List<ReplicationLine> page;
            do {
                page = register.page(visitor, filter, first, PAGE).items();
                for (ReplicationLine line : page) {
                    table.row(List.of(
                            line.idea(),
                            line.campaign(),
                            place(line, places),
                            line.takenUpBy(),
                            line.adaptation(),
                            line.contact(),
                            line.takenUpOn()));
                }
                first += page.size();
            } while (page.size() == PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<Long, String> places(Visitor visitor) {
        Map<Long, String> names = new HashMap<>();
        for (Institution institution : directory.institutions(visitor.site())) {
            names.put(-institution.id(), institution.name());
        }
        for (Department department : directory.departments(visitor.site())) {
            names.put(department.id(), department.name());
        }
        return names;
    }

    private static String place(ReplicationLine line, Map<Long, String> places) {
        String named =
                switch (line.kind()) {
                    case INSTITUTION -> places.getOrDefault(-line.placeId(), "");
                    case DEPARTMENT -> places.getOrDefault(line.placeId(), "");
                    case ELSEWHERE -> "";
                };
        return named.isEmpty() || line.place().isEmpty() ? named + line.place() : named + ", " + line.place();
    }
}
