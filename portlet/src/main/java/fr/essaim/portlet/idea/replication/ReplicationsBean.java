// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.replication;

import fr.essaim.access.Visitor;
import fr.essaim.directory.Directory;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Choice;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaLinks;
import fr.essaim.replication.PlaceKind;
import fr.essaim.replication.ReplicationPage;
import fr.essaim.replication.ReplicationRegister;
import fr.essaim.replication.ReplicationRegister.Filter;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The register of ideas taken up elsewhere. */
@Named("ideaReplications")
@ViewScoped
public class ReplicationsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int PAGE = 50;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    ReplicationRegister register;

    @Inject
    Directory directory;

    @Inject
    IdeaLinks links;

    private String kind = "";
    private String words = "";
    private int first;
    private long total;
    private transient List<Row> rows;
    private transient List<Choice> kinds;

    /** A line of the register, every text ready to be written. */
    public record Row(
            String idea,
            String address,
            String campaign,
            String place,
            String when,
            String by,
            String adaptation,
            String contact) {}

    public void prepare() {
        screen.open(this::read);
    }

    private void read() {
        Visitor visitor = agent.visitor();
        Filter filter = filter(kind, words);
        ReplicationPage page = register.page(visitor, filter, first, PAGE);
        total = page.lines().total();
        PlaceNames names = new PlaceNames(directory, visitor);
        rows = page.lines().items().stream()
                .map(line -> new Row(
                        line.title(),
                        links.idea(line.record().id()),
                        line.within(),
                        names.of(line),
                        screen.date(line.takenUpOn()),
                        line.takenUpBy(),
                        line.adaptation(),
                        line.contact()))
                .toList();
        kinds = new ArrayList<>();
        page.counts()
                .forEach((each, count) -> kinds.add(
                        new Choice(each.name(), screen.text("idea.replications.kind", screen.name(each), count))));
    }

    static Filter filter(String kind, String words) {
        return new Filter(
                kind == null || kind.isEmpty() ? Optional.empty() : Optional.of(PlaceKind.valueOf(kind)),
                words == null ? "" : words);
    }

    public void filterAnew() {
        first = 0;
    }

    public void toPrevious() {
        first = Math.max(0, first - PAGE);
    }

    public void toNext() {
        first += PAGE;
    }

    public boolean isPrevious() {
        return first > 0;
    }

    public boolean isNext() {
        return first + PAGE < total;
    }

    public boolean isExporter() {
        return agent.can(IdeaPermission.EXPORT);
    }

    /** The address of the list as a spreadsheet. */
    public String getExport() {
        return PortletLinks.resource(
                ReplicationsResource.ID, Map.of("kind", kind == null ? "" : kind, "words", words == null ? "" : words));
    }

    public String getSummary() {
        return screen.text("idea.replications.count", total);
    }

    public List<Row> getRows() {
        return rows;
    }

    /** Kinds of places with how many entries each has. */
    public List<Choice> getKinds() {
        return kinds;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
