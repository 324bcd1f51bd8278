// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.setup;

import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.setup.PhaseMoves;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Choice;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.field.TypedDate;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Moves a phase of the open campaign whose settings are shown. */
@Named("ideaPhaseMove")
@ViewScoped
public class PhaseMoveBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    CampaignSetupBean campaign;

    @Inject
    PhaseMoves moves;

    private final PhaseMoveForm form = new PhaseMoveForm();

    public void move() {
        moves.move(
                agent.visitor(),
                campaign.getSettings().id(),
                PhaseKind.valueOf(form.getKind()),
                TypedDate.of("PHASES", form.getStart()),
                TypedDate.of("PHASES", form.getEnd()),
                form.getReason(),
                form.isFollowers());
        campaign.open();
        screen.tell("idea.setup.moved");
    }

    /** The phases that it has. */
    public List<Choice> getKinds() {
        return screen.texts()
                .choices(campaign.getSettings().draft().phases().keySet().stream()
                        .sorted()
                        .toArray(PhaseKind[]::new));
    }

    public PhaseMoveForm getForm() {
        return form;
    }
}
