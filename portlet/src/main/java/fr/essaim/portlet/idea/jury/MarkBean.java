// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.jury;

import fr.essaim.idea.jury.MarkSheet;
import fr.essaim.idea.jury.Scoring;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaAddress;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/** One idea before a juror: its marks are his or hers alone. */
@Named("ideaMark")
@ViewScoped
public class MarkBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int RADIOS = 10;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    Scoring scoring;

    private long ideaId;
    private MarkForm form;
    private transient MarkSheet sheet;

    /** Before the form is shown, each time; what was typed and refused stays. */
    public void read() {
        if (ideaId == 0) {
            ideaId = IdeaAddress.idea();
        }
        sheet = scoring.sheet(agent.visitor(), ideaId);
        if (form == null) {
            form = new MarkForm(sheet);
        }
    }

    public void save() {
        scoring.mark(agent.visitor(), ideaId, form.marks(), form.getRemark(), form.version());
        form = null;
        screen.tell("idea.jury.marked");
    }

    long ideaId() {
        return ideaId;
    }

    /** What is stored now goes into the form. */
    void refill() {
        form = null;
    }

    public MarkSheet getSheet() {
        return sheet;
    }

    /** Whether marks are few enough to be picked rather than typed. */
    public boolean isPicked() {
        return sheet.highest() <= RADIOS;
    }

    public List<Integer> getScale() {
        return IntStream.rangeClosed(0, sheet.highest()).boxed().toList();
    }

    public MarkForm getForm() {
        return form;
    }
}
