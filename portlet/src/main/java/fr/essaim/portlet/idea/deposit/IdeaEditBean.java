// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.deposit;

import fr.essaim.idea.deposit.IdeaConflictException;
import fr.essaim.idea.deposit.IdeaEditing;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Screen;
import fr.essaim.text.InvalidValueException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Saves changes of an idea that colleagues see already; where somebody else changed the same field, asks instead. */
@Named("ideaEdit")
@ViewScoped
public class IdeaEditBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    DepositBean deposit;

    @Inject
    IdeaEditing editing;

    @Inject
    DepositWriter writer;

    private ArrayList<ConflictLine> conflicts = new ArrayList<>();

    public void save() throws IOException {
        IdeaForm form = deposit.getForm();
        conflicts.stream().filter(ConflictLine::keepsTheirs).forEach(line -> form.getValues()
                .put(line.field(), line.theirs()));
        try {
            editing.edit(agent.visitor(), form.getIdeaId(), form.getVersion(), form.changes());
            PortletLinks.leaveFor(Map.of("view", "idea", "idea", Long.toString(form.getIdeaId()), "told", "edited"));
        } catch (IdeaConflictException conflict) {
            form.setVersion(conflict.presentVersion());
            conflicts = new ArrayList<>(writer.conflicts(conflict));
            screen.refuse(screen.text(conflict.messageKey(), conflict.arguments()));
        } catch (InvalidValueException refusal) {
            deposit.refuse(refusal);
        }
    }

    public List<ConflictLine> getConflicts() {
        return conflicts;
    }
}
