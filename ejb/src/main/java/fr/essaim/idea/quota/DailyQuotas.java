// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.quota;

import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.IdeaPermission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/**
 * Keeps one agent from filling the portal for all. What was written and sent in the last 24 hours counts, on whatever server
 * of a cluster; several requests at the same moment may together go a little beyond.
 */
@ApplicationScoped
@Transactional
public class DailyQuotas {

    private static final Duration DAY = Duration.ofHours(24);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    @Inject
    QuotaRepository quotas;

    @Inject
    CampaignGate gate;

    @Inject
    Access access;

    @Inject
    Clock clock;

    /** @throws QuotaReachedException before one more draft */
    public void checkDrafts(Visitor visitor, Campaign campaign) {
        check(visitor, campaign, Quota.DRAFTS);
    }

    /** @throws QuotaReachedException before one more comment */
    public void checkComments(Visitor visitor, Campaign campaign) {
        check(visitor, campaign, Quota.COMMENTS);
    }

    /** @throws QuotaReachedException before one more report of something that should not stand there */
    public void checkReports(Visitor visitor, Campaign campaign) {
        check(visitor, campaign, Quota.REPORTS);
    }

    /**
     * Counts a file that came in, be it taken in the end or not: it is looked at either way.
     *
     * @throws QuotaReachedException when the agent sent as many, or as much
     */
    public void countFile(Visitor visitor, Campaign campaign, long bytes) {
        check(visitor, campaign, Quota.FILES);
        check(visitor, campaign, Quota.MEGABYTES);
        quotas.addFile(visitor, bytes, clock.instant());
    }

    /** Deletes on all sites what counts no longer. */
    public void forget() {
        quotas.removeFiles(since());
    }

    private void check(Visitor visitor, Campaign campaign, Quota quota) {
        if (gate.isTeam(visitor, campaign) || access.allows(visitor, IdeaPermission.MODERATE, 0)) {
            return;
        }
        QuotaRepository.Used used = quotas.used(visitor, quota, since());
        if (used.number() >= quota.most()) {
            Instant goesOn = (used.oldest() == null ? clock.instant() : used.oldest()).plus(DAY);
            throw new QuotaReachedException(quota, HOUR.format(goesOn.atZone(clock.getZone())));
        }
    }

    private Instant since() {
        return clock.instant().minus(DAY);
    }
}
