// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer.published;

import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import fr.essaim.directory.Slice;
import fr.essaim.idea.answer.AnswerState;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignRepository;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.outcome.OutcomeLine;
import fr.essaim.idea.outcome.OutcomeReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What became of the ideas that a visitor may see: the answers that everybody in their audience reads, and what followed. */
@ApplicationScoped
@Transactional
public class PublishedAnswers {

    private static final int MOST_CAMPAIGNS = 200;

    @Inject
    PublishedAnswerFinder finder;

    @Inject
    CampaignGate gate;

    @Inject
    CampaignRepository campaigns;

    @Inject
    OutcomeReader outcomes;

    @Inject
    Access access;

    @Inject
    Clock clock;

    /** What of them to list: 0 for the latest 200 campaigns that the visitor sees, empty for any state and any words. */
    public record Filter(long campaignId, Optional<AnswerState> state, String words) {}

    /**
     * The latest first.
     *
     * @param size at most 100
     * @throws fr.essaim.RecordNotFoundException when the visitor does not see the campaign
     */
    public Slice<PublishedAnswer> page(Visitor visitor, Filter filter, int first, int size) {
        Map<Long, Campaign> among = among(visitor, filter.campaignId());
        if (among.isEmpty()) {
            return new Slice<>(List.of(), 0);
        }
        Slice<PublishedAnswerFinder.Found> found = finder.page(among.keySet(), filter, first, Math.min(size, 100));
        Map<Long, List<OutcomeLine>> became =
                outcomes
                        .of(
                                visitor,
                                found.items().stream()
                                        .map(PublishedAnswerFinder.Found::ideaId)
                                        .toList())
                        .stream()
                        .collect(Collectors.groupingBy(OutcomeLine::ideaId));
        return new Slice<>(
                found.items().stream().map(each -> answer(each, among, became)).toList(), found.total());
    }

    private static PublishedAnswer answer(
            PublishedAnswerFinder.Found found, Map<Long, Campaign> among, Map<Long, List<OutcomeLine>> became) {
        Campaign campaign = among.get(found.campaignId());
        return new PublishedAnswer(
                found.ideaId(),
                campaign.id(),
                campaign.title(),
                found.number(),
                found.title(),
                found.state(),
                found.text(),
                found.ownMoment().or(campaign::resultsAt).orElseThrow(),
                became.getOrDefault(found.ideaId(), List.of()));
    }

    /** How many there are of each state, whatever state the filter asks for. */
    public Map<AnswerState, Long> counts(Visitor visitor, Filter filter) {
        Filter any = new Filter(filter.campaignId(), Optional.empty(), filter.words());
        Set<Long> among = among(visitor, filter.campaignId()).keySet();
        return among.isEmpty() ? Map.of() : finder.counts(among, any);
    }

    /** The title of a campaign that the visitor sees. */
    public String campaign(Visitor visitor, long campaignId) {
        return gate.enter(visitor, campaignId).title();
    }

    private Map<Long, Campaign> among(Visitor visitor, long campaignId) {
        List<Campaign> seen = campaignId > 0
                ? List.of(gate.enter(visitor, campaignId))
                : access.allows(visitor, IdeaPermission.VIEW, 0)
                        ? campaigns.visible(
                                visitor.site(),
                                visitor.agent(),
                                access.allows(visitor, IdeaPermission.MANAGE, 0),
                                0,
                                0,
                                MOST_CAMPAIGNS)
                        : List.of();
        return seen.stream().collect(Collectors.toMap(Campaign::id, Function.identity()));
    }
}
