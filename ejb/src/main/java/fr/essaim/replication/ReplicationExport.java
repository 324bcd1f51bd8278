// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.replication;

import fr.essaim.access.Access;
import fr.essaim.access.NotAllowedException;
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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The register as a spreadsheet: the entries of each feature that the visitor may export. */
@ApplicationScoped
public class ReplicationExport {

    private static final int PAGE = 500;
    private static final List<Content> CONTENTS =
            List.of(Content.TITLE, Content.NAME, Content.NAME, Content.NAME, Content.LONG, Content.NAME, Content.DATE);

    @Inject
    Instance<Replicated> features;

    @Inject
    ReplicationRegister register;

    @Inject
    Directory directory;

    @Inject
    Access access;

    /**
     * @param title of the register
     * @param headings of what is taken up, what it belongs to, place, by whom, adapted how, contact, since when
     * @throws NotAllowedException when the visitor may export the entries of no feature
     */
    @Audited(about = "Replication")
    public void write(
            Visitor visitor,
            ReplicationRegister.Filter filter,
            Format format,
            String title,
            List<String> headings,
            OutputStream out) {
        check(visitor);
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
            ReplicationRegister.Listing listing =
                    register.listing(visitor, filter, feature -> exports(visitor, feature));
            for (int first = 0; first < listing.size(); first += PAGE) {
                for (ReplicationLine line : listing.lines(visitor, first, PAGE)) {
                    table.row(List.of(
                            line.title(),
                            line.within(),
                            place(line, places),
                            line.takenUpBy(),
                            line.adaptation(),
                            line.contact(),
                            line.takenUpOn()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(Visitor visitor) {
        if (features.stream().noneMatch(feature -> exports(visitor, feature))) {
            features.forEach(feature -> access.check(visitor, feature.toExport(), 0));
        }
    }

    private boolean exports(Visitor visitor, Replicated feature) {
        return access.allows(visitor, feature.toExport(), 0);
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
