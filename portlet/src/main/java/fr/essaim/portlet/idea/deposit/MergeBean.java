// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.deposit;

import fr.essaim.idea.deposit.IdeaMerging;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.text.InvalidValueException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Merges the idea whose sheet is open into another, and takes that back. */
@Named("ideaMerge")
@ViewScoped
public class MergeBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    IdeaSheetBean sheet;

    @Inject
    IdeaMerging merging;

    private String into;

    /** Into the idea of the number that was typed. */
    public void merge() {
        String number = into == null ? "" : into.strip().replaceFirst("^[nN]?[°º]?\\s*", "");
        if (!number.matches("\\d{1,9}")) {
            throw new InvalidValueException("MERGED_INTO", "idea.merge-target");
        }
        merging.mergeInto(agent.visitor(), sheet.getIdeaId(), Integer.parseInt(number));
        screen.tell("idea.deposit.merged");
        screen.offerUndo("ideaMerge");
    }

    public void part() {
        merging.part(agent.visitor(), sheet.getIdeaId());
        into = null;
        screen.tell("idea.deposit.parted");
    }

    public String getInto() {
        return into;
    }

    public void setInto(String into) {
        this.into = into;
    }
}
