// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.replication;

import fr.essaim.directory.Directory;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.idea.deposit.IdeaSheetBean;
import fr.essaim.replication.ReplicationRegister;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The dialog for an entry of the register about the idea whose sheet is open, kept by those who answer the idea. */
@Named("ideaReplication")
@ViewScoped
public class ReplicationBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    IdeaSheetBean sheet;

    @Inject
    IdeaReplicationsBean entries;

    @Inject
    ReplicationRegister register;

    @Inject
    Directory directory;

    private Long id;
    private ReplicationForm form;

    /** On the entry of that number, or a new one. */
    public void open() {
        form = register.of(agent.visitor(), idea()).stream()
                .filter(line -> id != null && line.id() == id)
                .findFirst()
                .map(line -> new ReplicationForm(line))
                .orElseGet(() -> new ReplicationForm(agent.today()));
        form.offer(new PlaceNames(directory, agent.visitor()).choices());
    }

    public void save() {
        if (isFresh()) {
            register.add(agent.visitor(), idea(), form.draft());
        } else {
            register.change(agent.visitor(), id, form.draft());
        }
        entries.done("idea.taken-up.saved");
    }

    public void withdraw() {
        register.withdraw(agent.visitor(), id);
        entries.done("idea.taken-up.withdrawn");
    }

    private RecordKey idea() {
        return Idea.keyOf(sheet.getIdeaId());
    }

    public boolean isFresh() {
        return id == null || id == 0;
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
