// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.sheet;

import fr.essaim.plan.follow.ActionSheets;
import fr.essaim.plan.follow.FollowUpNotes;
import fr.essaim.plan.follow.ProgressReporting;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** What is said in the sheet of an action: notes are added here, and the latest report is taken back. */
@Named("posts")
@ViewScoped
public class PostsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    SheetBean sheet;

    @Inject
    ActionSheets sheets;

    @Inject
    FollowUpNotes notes;

    @Inject
    ProgressReporting reporting;

    private String note;

    public void addNote() {
        notes.add(agent.visitor(), sheet.actionId(), note);
        note = null;
        sheet.getNotes().toStart();
        screen.tell("note.saved");
    }

    public void undoReport() {
        reporting.undoLast(agent.visitor(), sheet.actionId());
        sheet.getReports().toStart();
        screen.tell(
                "report.undone",
                sheets.form(agent.visitor(), sheet.actionId()).row().number());
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
