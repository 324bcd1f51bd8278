// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.review;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Slice;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignMember;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.review.ReviewLoads.Filter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Who owes which review of a campaign, by when: for its organisers and supervisors. */
@ApplicationScoped
@Transactional
public class ReviewBoard {

    /**
     * What is shown.
     *
     * @param counts ideas by filter
     * @param analysts to whom reviews can be given
     */
    public record View(
            String campaign,
            Map<Filter, Long> counts,
            Slice<ReviewLine> lines,
            List<ReviewerLoad> loads,
            List<AgentId> analysts) {}

    @Inject
    CampaignGate gate;

    @Inject
    ReviewLoads loads;

    public View of(Visitor visitor, long campaignId, Filter filter, int first, int size) {
        Campaign campaign = gate.enterForTeam(visitor, campaignId, CampaignPart.SUPERVISOR);
        Map<Filter, Long> counts = new EnumMap<>(Filter.class);
        Arrays.stream(Filter.values()).forEach(each -> counts.put(each, loads.count(campaign, each)));
        return new View(
                campaign.title(),
                counts,
                loads.lines(campaign, filter, first, size),
                loads.of(campaign),
                campaign.members().stream()
                        .filter(member -> member.part() == CampaignPart.ANALYST)
                        .map(CampaignMember::agent)
                        .toList());
    }
}
