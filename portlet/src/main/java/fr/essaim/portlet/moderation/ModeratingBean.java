// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.moderation;

import fr.essaim.history.RecordKey;
import fr.essaim.moderation.Moderation;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.RecordCode;
import fr.essaim.portlet.Screen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The dialogs about something that somebody minds: report, withdraw, keep, contest, restore. */
@Named("moderating")
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
        screen.tell("discussion.reported");
    }

    public void withdraw() {
        moderation.withdraw(agent.visitor(), subject(), form.getReason(), form.getText());
        screen.tell("discussion.was-withdrawn");
    }

    public void keep() {
        moderation.keep(agent.visitor(), subject());
        screen.tell("moderation.was-kept");
    }

    public void contest() {
        moderation.contest(agent.visitor(), subject(), form.getText());
        screen.tell("discussion.contested");
    }

    public void restore() {
        moderation.restore(agent.visitor(), subject(), form.getText());
        screen.tell("discussion.restored");
    }

    private RecordKey subject() {
        return RecordCode.read(id);
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
