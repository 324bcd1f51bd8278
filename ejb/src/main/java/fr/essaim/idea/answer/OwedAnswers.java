// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import fr.essaim.duty.Duty;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignDuties;
import fr.essaim.idea.campaign.CampaignRepository;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.deposit.Idea;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ideas that the visitor has still to answer, in campaigns that he or she sees: given by name or by category, or by nobody
 * and left to those who decide. What waits for its moment, signed and published, is owed no more.
 */
@ApplicationScoped
@Transactional
public class OwedAnswers implements CampaignDuties {

    private static final int MOST = 300;

    @Inject
    EntityManager em;

    @Inject
    AnswerRepository answers;

    @Inject
    CampaignRepository campaigns;

    @Inject
    Access access;

    @Inject
    Clock clock;

    @Override
    public List<Duty> of(Visitor visitor) {
        Map<Boolean, List<Campaign>> byDefault = answers.owing(visitor.site(), visitor.agent()).stream()
                .filter(campaign -> sees(visitor, campaign))
                .collect(Collectors.partitioningBy(campaign -> AnswerRights.owesByDefault(visitor.agent(), campaign)));
        return byDefault.entrySet().stream()
                .flatMap(some -> owed(visitor, some.getValue(), some.getKey()))
                .toList();
    }

    /** Somebody who was named may have been struck from the roll since. */
    private boolean sees(Visitor visitor, Campaign campaign) {
        return campaign.has(visitor.agent())
                || campaigns.onRoll(campaign, visitor.agent())
                || access.allows(visitor, IdeaPermission.MANAGE, 0);
    }

    private Stream<Duty> owed(Visitor visitor, List<Campaign> some, boolean byDefault) {
        Map<Long, String> titles = some.stream().collect(Collectors.toMap(Campaign::id, Campaign::title));
        return new AnswerFinder(em, clock, some)
                .unpublished().of(visitor.agent(), byDefault).page(0, MOST).stream()
                        .map(row -> new Duty(
                                "ANSWER",
                                new Duty.Subject(
                                        new RecordKey(Idea.RECORD_TYPE, row.ideaId()), row.number(), row.title()),
                                CampaignDuties.subject(row.campaignId(), titles.get(row.campaignId())),
                                "",
                                LocalDate.ofInstant(row.submittedAt(), clock.getZone()),
                                row.due()));
    }
}
