// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.sheet;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Slice;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.CanonicalText;
import fr.essaim.plan.board.ActionFilter;
import fr.essaim.plan.board.PlanBoard;
import fr.essaim.plan.board.PlanBoards;
import fr.essaim.plan.follow.ActionSheet;
import fr.essaim.plan.follow.ActionSheets;
import fr.essaim.plan.follow.FollowUpNotes;
import fr.essaim.plan.follow.HistoryLine;
import fr.essaim.plan.follow.LinePage;
import fr.essaim.plan.follow.ProgressReporting;
import fr.essaim.plan.follow.SheetPages;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Address;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.plan.FilterForm;
import fr.essaim.portlet.plan.Names;
import fr.essaim.portlet.plan.PlanPreferences;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sheet of one action, the one that the address names; notes are added here, and reports taken back. */
@Named("sheet")
@ViewScoped
public class SheetBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    ActionSheets sheets;

    @Inject
    PlanBoards boards;

    @Inject
    FieldTexts fieldTexts;

    @Inject
    FollowUpNotes notes;

    @Inject
    ProgressReporting reporting;

    @Inject
    Clock clock;

    private Long actionId;
    private FilterForm filter;
    private int firstReport;
    private int firstNote;
    private int firstChange;
    private long changes;
    private boolean notable;
    private String note;
    private transient SheetPage page;

    /** Before the view, or more of it than a dialog, is shown. */
    public void prepare() {
        if (page == null || !screen.showsDialogOnly()) {
            screen.open(this::write);
        }
    }

    private void write() {
        Visitor visitor = agent.visitor();
        ActionSheet sheet = sheets.sheet(visitor, actionId(), new SheetPages(firstReport, firstNote, firstChange));
        Slice<HistoryLine> past = sheet.history();
        changes = past.total();
        notable = sheet.rights().canNote();
        PlanBoard board = boards.of(visitor, sheet.planId());
        Names names = fieldTexts.names(visitor, board, people(sheet, past.items()));
        ActionFilter list = filter().toFilter();
        page = new SheetWriter(sheet, names, screen.texts(), clock, visitor.agent())
                .write(
                        board.view(list, agent.today(), visitor.agent()),
                        list,
                        new PastWriter(names, screen.texts(), clock.getZone()).write(past, firstChange));
    }

    private static List<String> people(ActionSheet sheet, List<HistoryLine> past) {
        List<String> people = new ArrayList<>();
        for (ActionField field : ActionField.values()) {
            if (FieldTexts.isPeople(field)) {
                people.add(sheet.values().get(field));
            }
        }
        Stream.of(
                        sheet.reports().items().stream().flatMap(line -> both(line.by(), line.impersonator())),
                        sheet.notes().items().stream().flatMap(line -> both(line.by(), line.impersonator())),
                        sheet.postponements().stream().map(line -> line.by()),
                        past.stream().flatMap(line -> both(line.by(), line.impersonator())))
                .flatMap(agents -> agents)
                .distinct()
                .forEach(author -> people.add(CanonicalText.ofAgents(List.of(author))));
        past.stream()
                .filter(line ->
                        PastWriter.field(line).filter(FieldTexts::isPeople).isPresent())
                .forEach(line -> people.addAll(List.of(line.before(), line.after())));
        return people;
    }

    private static Stream<AgentId> both(AgentId agent, Optional<AgentId> impersonator) {
        return Stream.concat(Stream.of(agent), impersonator.stream());
    }

    /** @throws RecordNotFoundException when the address names none */
    long actionId() {
        if (actionId == null) {
            actionId = Address.current().record("action", "action.not-found");
        }
        return actionId;
    }

    private FilterForm filter() {
        if (filter == null) {
            filter = new FilterForm(
                    PlanPreferences.current().filter(Address.current().parameters()));
        }
        return filter;
    }

    public void addNote() {
        notes.add(agent.visitor(), actionId(), note);
        note = null;
        firstNote = 0;
        screen.tell("note.saved");
    }

    public void undoReport() {
        reporting.undoLast(agent.visitor(), actionId());
        firstReport = 0;
        screen.tell(
                "report.undone", sheets.form(agent.visitor(), actionId()).row().number());
    }

    public void toNewerReports() {
        firstReport = Math.max(0, firstReport - LinePage.SIZE);
    }

    public void toOlderReports() {
        firstReport += LinePage.SIZE;
    }

    public void toNewerNotes() {
        firstNote = Math.max(0, firstNote - LinePage.SIZE);
    }

    public void toOlderNotes() {
        firstNote += LinePage.SIZE;
    }

    /** Whether the history has changes after those shown. */
    public boolean isNewer() {
        return firstChange > 0;
    }

    public void toNewer() {
        firstChange = Math.max(0, firstChange - ActionSheets.CHANGES);
    }

    public boolean isOlder() {
        return firstChange + ActionSheets.CHANGES < changes;
    }

    public void toOlder() {
        firstChange += ActionSheets.CHANGES;
    }

    /** Whether the visitor may add notes. */
    public boolean isNotable() {
        return notable;
    }

    public SheetPage getPage() {
        return page;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
