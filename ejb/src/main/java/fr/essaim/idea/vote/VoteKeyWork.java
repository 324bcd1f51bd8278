// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import fr.essaim.access.SystemWork;
import fr.essaim.audit.AuditEvent;
import fr.essaim.audit.AuditKind;
import fr.essaim.audit.AuditLog;
import fr.essaim.ballot.BallotBoxes;
import fr.essaim.ballot.BallotCounting;
import fr.essaim.directory.AgentId;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.IdeaNotice;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignMember;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.notice.Notice;
import fr.essaim.notice.NoticeOutbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the jobs about keys read and do, a transaction each. */
@ApplicationScoped
@Transactional
class VoteKeyWork {

    private static final Set<CampaignPart> TOLD =
            Set.of(CampaignPart.ORGANISER, CampaignPart.SCRUTINEER, CampaignPart.DECISION_MAKER);

    @Inject
    VoteBoxRepository numbers;

    @Inject
    BallotBoxes boxes;

    @Inject
    BallotCounting counting;

    @Inject
    NoticeOutbox outbox;

    @Inject
    AuditLog audit;

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    /** The boxes of all sites whose results are published or which were archived without a ballot, and which still hold something. */
    @SystemWork
    List<String> published() {
        return numbers.toDestroy(clock.instant());
    }

    @SystemWork
    void destroy(String boxId) {
        counting.destroy(boxId);
        numbers.campaignOf(boxId)
                .map(id -> em.find(Campaign.class, id))
                .ifPresent(campaign -> audit.record(AuditEvent.byItself(campaign.site(), AuditKind.BALLOT_KEY_DESTROYED)
                        .about(new RecordKey(Campaign.RECORD_TYPE, campaign.id()))));
    }

    /** The open campaigns of all sites whose votes have lost their key, by number. */
    @SystemWork
    List<Long> withoutKey() {
        Map<String, Long> campaigns = numbers.inUse();
        return boxes.withoutKey(List.copyOf(campaigns.keySet())).stream()
                .map(campaigns::get)
                .sorted()
                .toList();
    }

    /** Tells those who run the vote, once a day. */
    @SystemWork
    void tell(long campaignId) {
        Campaign campaign = em.find(Campaign.class, campaignId);
        IdeaNotice kind = IdeaNotice.BALLOT_KEY_MISSING;
        Notice notice = Notice.of(
                kind,
                new RecordKey(Campaign.RECORD_TYPE, campaignId),
                kind.code() + ":" + campaignId + ":" + LocalDate.now(clock),
                campaign.title());
        Map<AgentId, Notice> notices = new HashMap<>();
        campaign.members().stream()
                .filter(member -> TOLD.contains(member.part()))
                .map(CampaignMember::agent)
                .forEach(agent -> notices.put(agent, notice));
        outbox.add(campaign.site(), notices);
    }
}
