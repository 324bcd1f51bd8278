// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.jury;

import fr.essaim.access.Visitor;
import fr.essaim.directory.Directory;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.jury.Deliberation;
import fr.essaim.idea.jury.DeliberationView;
import fr.essaim.idea.jury.JurorView;
import fr.essaim.idea.jury.JuryProgress;
import fr.essaim.idea.jury.Scoring;
import fr.essaim.idea.jury.ScoringGrids;
import fr.essaim.idea.jury.minutes.MinutesSigning;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaAddress;
import fr.essaim.portlet.idea.review.TeamNames;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The jury of a campaign: what is left to mark first, then deliberation, decisions and minutes. */
@Named("ideaJury")
@ViewScoped
public class JuryBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    CampaignGate gate;

    @Inject
    Scoring scoring;

    @Inject
    ScoringGrids grids;

    @Inject
    Deliberation deliberation;

    @Inject
    MinutesSigning signing;

    @Inject
    Directory directory;

    @Inject
    MarkBean mark;

    @Inject
    DeliberationBean decisions;

    @Inject
    MinutesBean record;

    private long campaignId;
    private boolean marking;
    private boolean gridMissing;
    private boolean gridOwed;
    private transient JuryPage page;

    /** Before the view is shown, each time. */
    public void prepare() {
        screen.open(this::read);
    }

    private void read() {
        if (campaignId == 0) {
            campaignId = IdeaAddress.campaign();
            marking = IdeaAddress.ideaOrZero() != 0;
        }
        if (marking) {
            mark.read();
            return;
        }
        Visitor visitor = agent.visitor();
        Campaign campaign = gate.enterForTeam(visitor, campaignId, CampaignPart.JUROR, CampaignPart.JURY_CHAIR);
        gridMissing = grids.isMissing(campaign);
        if (gridMissing) {
            gridOwed = gate.isTeam(visitor, campaign, CampaignPart.JURY_CHAIR);
            return;
        }
        JuryProgress progress = deliberation.progress(visitor, campaignId);
        boolean member = campaign.has(visitor.agent(), CampaignPart.JUROR, CampaignPart.JURY_CHAIR);
        boolean open = member && progress.openedAt() != null;
        JurorView juror = member ? scoring.of(visitor, campaignId) : null;
        DeliberationView table = open ? deliberation.of(visitor, campaignId) : null;
        MinutesSigning.View minutes = open ? signing.of(visitor, campaignId) : null;
        if (table != null) {
            decisions.fill(table);
        }
        TeamNames names =
                new TeamNames(directory, visitor.site(), JuryWriter.people(progress, minutes), screen.texts());
        record.shown(minutes);
        page = new JuryWriter(screen, names).write(campaign.title(), progress, juror, table, minutes);
    }

    /** Whether one idea is being marked. */
    public boolean isMarking() {
        return marking;
    }

    /** Whether there is nothing to mark with yet. */
    public boolean isGridMissing() {
        return gridMissing;
    }

    /** Whether the visitor is one of those who can save the missing grid. */
    public boolean isGridOwed() {
        return gridOwed;
    }

    public JuryPage getPage() {
        return page;
    }

    public long getCampaignId() {
        return campaignId;
    }
}
