// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.jury;

import fr.essaim.idea.jury.GridDraft;
import fr.essaim.idea.jury.ScoringGrids;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaAddress;
import fr.essaim.portlet.idea.review.CriterionInput;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/** The scoring grid of a campaign's jury, in the administration. */
@Named("ideaGrid")
@ViewScoped
public class GridBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int EMPTY_LINES = 2;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    ScoringGrids grids;

    private long campaignId;
    private List<CriterionInput> lines;
    private Integer highest;
    private int version;
    private transient ScoringGrids.Form form;

    /** Before the view is shown, each time; what was typed and refused stays. */
    public void prepare() {
        screen.open(this::read);
    }

    private void read() {
        if (campaignId == 0) {
            campaignId = IdeaAddress.campaign();
        }
        form = grids.of(agent.visitor(), campaignId);
        if (lines == null) {
            lines = form.draft().lines().stream()
                    .map(line -> new CriterionInput(line.id(), line.label(), line.guidance(), line.weight()))
                    .collect(Collectors.toList());
            for (int i = 0; i < EMPTY_LINES && !form.deliberates(); i++) {
                lines.add(new CriterionInput(null, "", "", 1));
            }
            highest = form.draft().highest();
            version = form.draft().version();
        }
    }

    /** What may be done with the grid now. */
    public String getAdvice() {
        ScoringGrids.Form now = getForm();
        return screen.text("idea.jury.grid."
                + (now.deliberates() ? "closed" : now.marked() ? "marked" : now.stored() ? "text" : "proposal"));
    }

    public void save() {
        grids.save(
                agent.visitor(),
                campaignId,
                new GridDraft(
                        highest == null ? 0 : highest,
                        lines.stream()
                                .filter(CriterionInput::isFilled)
                                .map(line -> new GridDraft.Line(
                                        line.getId(),
                                        line.getLabel(),
                                        line.getGuidance(),
                                        line.getWeight() == null ? 0 : line.getWeight()))
                                .toList(),
                        version));
        lines = null;
        screen.tell("idea.jury.grid.saved");
    }

    public ScoringGrids.Form getForm() {
        return form;
    }

    public long getCampaignId() {
        return campaignId;
    }

    public List<CriterionInput> getLines() {
        return lines;
    }

    public Integer getHighest() {
        return highest;
    }

    public void setHighest(Integer highest) {
        this.highest = highest;
    }
}
