// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.Access;
import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * What everything about a campaign passes first. To those outside the audience the campaign does not exist: they are told
 * {@code campaign.not-found}, never that they may not.
 */
@ApplicationScoped
@Transactional
public class CampaignGate {

    @Inject
    CampaignRepository campaigns;

    @Inject
    Access access;

    @Inject
    Clock clock;

    /**
     * The campaign, for those on its roll once it is opened and for its team always.
     *
     * @throws RecordNotFoundException for anybody else
     */
    public Campaign enter(Visitor visitor, long campaignId) {
        return campaigns
                .find(visitor.site(), campaignId)
                .filter(campaign -> sees(visitor, campaign))
                .orElseThrow(CampaignGate::notFound);
    }

    /** The same with the campaign's row locked until the transaction ends; its revision moves on. */
    public Campaign enterForChange(Visitor visitor, long campaignId) {
        Campaign campaign = campaigns
                .findForChange(visitor.site(), campaignId)
                .filter(found -> sees(visitor, found))
                .orElseThrow(CampaignGate::notFound);
        campaigns.advance(campaignId);
        return campaign;
    }

    /** Whether the campaign exists for the visitor: for whoever leaves out what is hidden rather than refuses. */
    public boolean sees(Visitor visitor, Campaign campaign) {
        return access.allows(visitor, IdeaPermission.VIEW, 0)
                && (isTeam(visitor, campaign) || campaign.isOpened() && campaigns.onRoll(campaign, visitor.agent()));
    }

    private static RecordNotFoundException notFound() {
        return new RecordNotFoundException("campaign.not-found");
    }

    /**
     * @param oneOf beside organisers, and those who may manage every campaign
     * @throws RecordNotFoundException when the visitor does not see the campaign
     * @throws NotAllowedException when the visitor sees it and holds none of these parts
     */
    public Campaign enterForTeam(Visitor visitor, long campaignId, CampaignPart... oneOf) {
        Campaign campaign = enter(visitor, campaignId);
        checkTeam(visitor, campaign, oneOf);
        return campaign;
    }

    public void checkTeam(Visitor visitor, Campaign campaign, CampaignPart... oneOf) {
        if (!runs(visitor, campaign) && (oneOf.length == 0 || !campaign.has(visitor.agent(), oneOf))) {
            throw new NotAllowedException(visitor, IdeaPermission.MANAGE, campaign.id());
        }
    }

    /** Organisers and those who may manage every campaign count always, whatever part is asked for; with no part named, any part. */
    public boolean isTeam(Visitor visitor, Campaign campaign, CampaignPart... oneOf) {
        return campaign.has(visitor.agent(), oneOf) || runs(visitor, campaign);
    }

    private boolean runs(Visitor visitor, Campaign campaign) {
        return campaign.has(visitor.agent(), CampaignPart.ORGANISER)
                || access.allows(visitor, IdeaPermission.MANAGE, 0);
    }

    /** Whoever is in the team, or moderates everywhere, writes and sends as much as he or she likes. */
    public boolean isUnlimited(Visitor visitor, Campaign campaign) {
        return isTeam(visitor, campaign) || access.allows(visitor, IdeaPermission.MODERATE, 0);
    }

    /** @throws PhaseClosedException when this cannot be done today */
    public void checkOpen(Campaign campaign, PhaseKind... oneOf) {
        if (Arrays.stream(oneOf).noneMatch(phase -> isOpen(campaign, phase))) {
            throw new PhaseClosedException(oneOf[0]);
        }
    }

    public boolean isOpen(Campaign campaign, PhaseKind phase) {
        return campaign.isOpen(phase, today());
    }

    /** To be asked before anything is written, beside what is asked of the campaign. */
    public void checkContributor(Visitor visitor) {
        access.check(visitor, IdeaPermission.CONTRIBUTE, 0);
    }

    /** Being in the team is not enough to take part in a vote. */
    public void checkVoter(Visitor visitor, Campaign campaign) {
        if (!campaigns.onRoll(campaign, visitor.agent())) {
            throw new NotAllowedException(visitor, IdeaPermission.CONTRIBUTE, campaign.id());
        }
    }

    /** To be told whenever agents would see something else of the campaign than before. */
    public void touch(Campaign campaign) {
        campaigns.advance(campaign.id());
    }

    /** The authority's day. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public Instant now() {
        return clock.instant();
    }
}
