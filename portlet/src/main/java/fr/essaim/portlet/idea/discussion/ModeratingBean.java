// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.discussion;

import fr.essaim.history.RecordKey;
import fr.essaim.moderation.Moderation;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The dialogs about an idea or a comment that somebody minds: report, withdraw, keep, contest, restore. */
@Named("ideaModerating")
@ViewScoped
public class ModeratingBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    Moderation moderation;

    private String id;
    private ComplaintForm form = new ComplaintForm();

    /** On an empty form. */
    public void open() {
        subject();
        form = new ComplaintForm();
    }

    public void report() {
        moderation.report(agent.visitor(), subject(), form.getReason(), form.getText());
        screen.tell("idea.discussion.reported");
    }

    public void withdraw() {
        moderation.withdraw(agent.visitor(), subject(), form.getReason(), form.getText());
        screen.tell("idea.discussion.was-withdrawn");
    }

    public void keep() {
        moderation.keep(agent.visitor(), subject());
        screen.tell("idea.moderation.was-kept");
    }

    public void contest() {
        moderation.contest(agent.visitor(), subject(), form.getText());
        screen.tell("idea.discussion.contested");
    }

    public void restore() {
        moderation.restore(agent.visitor(), subject(), form.getText());
        screen.tell("idea.discussion.restored");
    }

    private RecordKey subject() {
        return TalkSubject.of(id).record();
    }

    public ComplaintForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
