// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.office;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.idea.answer.AnswerDuties;
import fr.essaim.idea.answer.AnswerFilter;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.jury.ScoringGrids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** The home of a campaign's team. */
@ApplicationScoped
@Transactional
public class CampaignOffice {

    @Inject
    CampaignGate gate;

    @Inject
    AnswerDuties answers;

    @Inject
    ScoringGrids grids;

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    CampaignFiles files;

    /**
     * @throws RecordNotFoundException when the visitor does not see the campaign
     * @throws NotAllowedException when the visitor is not of its team
     */
    public OfficeHome home(Visitor visitor, long campaignId) {
        Campaign campaign = gate.enter(visitor, campaignId);
        if (!gate.isTeam(visitor, campaign)) {
            gate.checkTeam(visitor, campaign);
        }
        LocalDate today = LocalDate.now(clock);
        OfficeFigureFinder reader = new OfficeFigureFinder(em, campaign, clock.getZone());
        return new OfficeHome(
                campaignId,
                campaign.title(),
                campaign.kind(),
                campaign.isOpened(),
                campaign.archived(),
                gate.isTeam(visitor, campaign, CampaignPart.ORGANISER),
                files.mayTake(visitor, campaign),
                reader.figures(),
                waiting(visitor, campaign, reader, today),
                reader.weeks(today),
                reader.participation(),
                campaign.voteSettings().threshold());
    }

    private OfficeHome.Waiting waiting(Visitor visitor, Campaign campaign, OfficeFigureFinder reader, LocalDate today) {
        boolean reviewed = campaign.phase(PhaseKind.REVIEW).isPresent();
        return new OfficeHome.Waiting(
                reviewed ? reader.unassigned() : 0,
                reader.underReview(),
                reader.lateReviews(today),
                grids.isMissing(campaign) ? 1 : 0,
                reader.reports(),
                answers.counts(visitor, campaign.id(), false).getOrDefault(AnswerFilter.Situation.LATE, 0L),
                reader.rollChanges());
    }
}
