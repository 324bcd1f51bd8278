// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.vote;

import fr.essaim.idea.vote.paper.PaperCount;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.text.InvalidValueException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The form that begins a pile of paper ballots. */
@Named("ideaNewPile")
@ViewScoped
public class NewPileBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    BallotsBean ballots;

    @Inject
    PaperCount paper;

    private String label;
    private Integer slips;

    public void begin() {
        if (slips == null) {
            throw new InvalidValueException("SLIPS", "value.required");
        }
        paper.begin(agent.visitor(), ballots.getId(), label, slips);
        label = "";
        slips = null;
        screen.tell("idea.vote.pile-begun");
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public Integer getSlips() {
        return slips;
    }

    public void setSlips(Integer slips) {
        this.slips = slips;
    }
}
