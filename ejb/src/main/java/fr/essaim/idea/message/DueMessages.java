// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.message;

import fr.essaim.access.SystemWork;
import fr.essaim.audience.roll.RollRepository;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.notice.Notice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;

/** What campaigns have to send, and to whom, for the job that does it. */
@ApplicationScoped
@Transactional
public class DueMessages {

    private static final LocalTime FROM = LocalTime.of(8, 0);
    private static final int MOST_AT_ONCE = 200;

    @Inject
    CampaignMessageRepository messages;

    @Inject
    Clock clock;

    @Inject
    RollRepository rolls;

    /** A message to all on the roll of a campaign. */
    public record Due(long messageId, long audienceId, PortalSite site, Notice notice) {}

    /** Of open campaigns; what was dated before its campaign opened is never sent. */
    @SystemWork
    public List<Due> due() {
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        LocalDate today = now.toLocalDate();
        return messages.due(today, MOST_AT_ONCE).stream()
                .filter(message -> message.kind() != MessageKind.PLANNED
                        || !now.toLocalTime().isBefore(FROM))
                .filter(message -> !message.sendOn().isBefore(openedOn(message.campaign())))
                .map(message -> new Due(
                        message.id(),
                        message.campaign().audienceId(),
                        message.campaign().site(),
                        message.notice()))
                .toList();
    }

    private LocalDate openedOn(Campaign campaign) {
        return campaign.openedAt().orElseThrow().atZone(clock.getZone()).toLocalDate();
    }

    /** Agents on the roll, in the order of their numbers. */
    @SystemWork
    public List<AgentId> roll(long audienceId, long after, int size) {
        return rolls.taking(audienceId, after, size);
    }

    @SystemWork
    public void sent(long messageId) {
        messages.get(messageId).sent(clock.instant());
    }
}
