// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

import fr.essaim.access.SystemWork;
import fr.essaim.directory.AgentId;
import fr.essaim.notice.Notice;
import fr.essaim.notice.NoticeOutbox;
import fr.essaim.schedule.Job;
import fr.essaim.schedule.Timing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes to those on the rolls what open campaigns have to say today. Planned messages go out from eight in the morning on;
 * what just happened, within ten minutes. A page of the roll is one transaction; after an interruption it begins anew, and
 * nobody is told twice.
 */
@ApplicationScoped
@SystemWork
public class CampaignNews {

    private static final int AGENTS_AT_ONCE = 500;

    private DueMessages messages;
    private NoticeOutbox outbox;

    protected CampaignNews() {}

    @Inject
    public CampaignNews(DueMessages messages, NoticeOutbox outbox) {
        this.messages = messages;
        this.outbox = outbox;
    }

    @Produces
    Job campaignNews() {
        return new Job("idea-campaign-news", Timing.every(Duration.ofMinutes(10)), Duration.ofHours(1), this::sendAll);
    }

    void sendAll() {
        for (DueMessages.Due due : messages.due()) {
            long after = 0;
            List<AgentId> page = messages.roll(due.audienceId(), after, AGENTS_AT_ONCE);
            while (!page.isEmpty()) {
                Notice notice = due.notice();
                outbox.add(due.site(), page.stream().collect(Collectors.toMap(Function.identity(), any -> notice)));
                after = page.get(page.size() - 1).value();
                page = messages.roll(due.audienceId(), after, AGENTS_AT_ONCE);
            }
            messages.sent(due.messageId());
        }
    }
}
