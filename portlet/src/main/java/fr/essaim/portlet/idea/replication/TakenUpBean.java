// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.replication;

import fr.essaim.directory.Directory;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Choice;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.answer.AnswerBean;
import fr.essaim.portlet.idea.answer.AnswerPage;
import fr.essaim.portlet.idea.deposit.IdeaSheetBean;
import fr.essaim.replication.ReplicationLine;
import fr.essaim.replication.ReplicationRegister;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/** Where the idea whose sheet is open was taken up, kept by those who answer it. */
@Named("ideaTakenUp")
@ViewScoped
public class TakenUpBean implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Set<String> SPREADING = Set.of("ACCEPTED", "PARTLY", "ALREADY_DONE");

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    IdeaSheetBean sheet;

    @Inject
    AnswerBean answer;

    @Inject
    ReplicationRegister register;

    @Inject
    Directory directory;

    private Long id;
    private ReplicationForm form;
    private transient List<Line> lines;
    private transient List<Choice> places;

    /** An entry, every text ready to be written. */
    public record Line(
            long id, String place, String when, String by, String adaptation, String contact, boolean changeable) {}

    /** Nothing while the answer is not for everybody to read. */
    public List<Line> getLines() {
        if (lines == null) {
            PlaceNames names = new PlaceNames(directory, agent.visitor());
            lines = register.of(agent.visitor(), idea()).stream()
                    .map(line -> new Line(
                            line.id(),
                            names.of(line),
                            screen.date(line.takenUpOn()),
                            line.takenUpBy(),
                            line.adaptation(),
                            line.contact(),
                            line.changeable()))
                    .toList();
        }
        return lines;
    }

    /** Whether the visitor may add to the register. */
    public boolean isOffered() {
        AnswerPage page = answer.getPage();
        return page.rights().corrects()
                && page.answer() != null
                && SPREADING.contains(page.answer().state());
    }

    /** On the entry of that number, or a new one. */
    public void open() {
        form = register.of(agent.visitor(), idea()).stream()
                .filter(line -> id != null && line.id() == id)
                .findFirst()
                .map((ReplicationLine line) -> new ReplicationForm(line))
                .orElseGet(() -> new ReplicationForm(agent.today()));
    }

    public void save() {
        if (isFresh()) {
            register.add(agent.visitor(), idea(), form.draft());
        } else {
            register.change(agent.visitor(), id, form.draft());
        }
        lines = null;
        screen.tell("idea.taken-up.saved");
    }

    public void withdraw() {
        register.withdraw(agent.visitor(), id);
        lines = null;
        screen.tell("idea.taken-up.withdrawn");
    }

    private RecordKey idea() {
        return Idea.keyOf(sheet.getIdeaId());
    }

    public boolean isFresh() {
        return id == null || id == 0;
    }

    public List<Choice> getPlaces() {
        if (places == null) {
            places = new PlaceNames(directory, agent.visitor()).choices();
        }
        return places;
    }

    /** Null until asked for. */
    public ReplicationForm getForm() {
        return form;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
