// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.review;

import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.review.CriterionDraft;
import fr.essaim.idea.review.ReviewSettings;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaAddress;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/** The checklist of a campaign and its circuit, in the administration. */
@Named("ideaReviewSettings")
@ViewScoped
public class ReviewSettingsBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int EMPTY_LINES = 2;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    ReviewSettings settings;

    @Inject
    CampaignGate gate;

    private long campaignId;
    private List<CriterionInput> lines;
    private boolean threeLevels;
    private Integer days;
    private int version;

    /** Whether the visitor runs the campaign; supervisors do not set up its review. */
    public boolean isAllowed() {
        return gate.isTeam(agent.visitor(), gate.enter(agent.visitor(), campaignId()), CampaignPart.ORGANISER);
    }

    private long campaignId() {
        if (campaignId == 0) {
            campaignId = IdeaAddress.campaign();
        }
        return campaignId;
    }

    /** Read when first shown, and after it was saved. */
    public List<CriterionInput> getLines() {
        if (lines == null) {
            read();
        }
        return lines;
    }

    private void read() {
        ReviewSettings.Form form = settings.of(agent.visitor(), campaignId());
        lines = form.criteria().stream()
                .map(line -> new CriterionInput(line.id(), line.label(), line.guidance(), null))
                .collect(Collectors.toList());
        for (int i = 0; i < EMPTY_LINES; i++) {
            lines.add(new CriterionInput(null, "", "", null));
        }
        threeLevels = form.threeLevels();
        days = form.days();
        version = form.version();
    }

    public void save() {
        settings.save(
                agent.visitor(),
                campaignId,
                new ReviewSettings.Form(
                        threeLevels,
                        days == null ? 0 : days,
                        lines.stream()
                                .filter(CriterionInput::isFilled)
                                .map(line -> new CriterionDraft(line.getId(), line.getLabel(), line.getGuidance()))
                                .toList(),
                        version));
        lines = null;
        screen.tell("idea.reviews.settings.saved");
    }

    public boolean isThreeLevels() {
        getLines();
        return threeLevels;
    }

    public void setThreeLevels(boolean threeLevels) {
        this.threeLevels = threeLevels;
    }

    public Integer getDays() {
        getLines();
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }
}
