// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import fr.essaim.audience.roll.RollRepository;
import fr.essaim.audience.roll.Rolls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The campaigns that a visitor sees, in four queries however many they are. */
@ApplicationScoped
@Transactional
public class CampaignHome {

    private static final int MOST = 200;

    @Inject
    CampaignRepository campaigns;

    @Inject
    CampaignGate gate;

    @Inject
    Rolls rolls;

    @Inject
    RollRepository rollRows;

    @Inject
    Access access;

    /**
     * What concerns the visitor: on whose rolls he or she is, and in whose teams. The visitor comes on the rolls of permanent
     * boxes first. The latest 200.
     *
     * @param boxId 0 for all boxes
     */
    public List<CampaignCard> of(Visitor visitor, long boxId) {
        if (!access.allows(visitor, IdeaPermission.VIEW, 0)) {
            return List.of();
        }
        rolls.welcome(visitor);
        return cards(visitor, false, boxId);
    }

    /** What the visitor may run: all for those who manage campaigns, else those of whose team he or she is. */
    public List<CampaignCard> toRun(Visitor visitor) {
        boolean all = access.allows(visitor, IdeaPermission.MANAGE, 0);
        return cards(visitor, all, 0).stream()
                .filter(card -> all || !card.parts().isEmpty())
                .toList();
    }

    private List<CampaignCard> cards(Visitor visitor, boolean all, long boxId) {
        List<Campaign> visible = campaigns.visible(visitor.site(), visitor.agent(), all, boxId, 0, MOST);
        if (visible.isEmpty()) {
            return List.of();
        }
        List<Long> ids = visible.stream().map(Campaign::id).toList();
        List<Campaign> whole = campaigns.withPhases(ids);
        Map<Long, Set<CampaignPart>> parts = campaigns.parts(ids, visitor.agent());
        Set<Long> on =
                rollRows.rollsOf(visible.stream().map(Campaign::audienceId).toList(), visitor.agent());
        LocalDate today = gate.today();
        return whole.stream()
                .map(campaign -> CampaignCard.of(
                        campaign,
                        parts.getOrDefault(campaign.id(), EnumSet.noneOf(CampaignPart.class)),
                        on.contains(campaign.audienceId()),
                        today))
                .toList();
    }

    /** One campaign, for those who see it. */
    public CampaignCard card(Visitor visitor, long campaignId) {
        Campaign campaign = gate.enter(visitor, campaignId);
        List<Long> ids = List.of(campaignId);
        return CampaignCard.of(
                campaign,
                campaigns.parts(ids, visitor.agent()).getOrDefault(campaignId, Set.of()),
                campaigns.onRoll(campaign, visitor.agent()),
                gate.today());
    }

    /** Whether there is anything for the visitor to run. */
    public boolean runs(Visitor visitor) {
        return access.allows(visitor, IdeaPermission.MANAGE, 0)
                || campaigns.inSomeTeam(visitor.site(), visitor.agent());
    }
}
