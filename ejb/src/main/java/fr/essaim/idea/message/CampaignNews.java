// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.message;

import fr.essaim.access.SystemWork;
import fr.essaim.notice.Broadcast;
import fr.essaim.schedule.Job;
import fr.essaim.schedule.Timing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Writes to those on the rolls what open campaigns have to say today. Planned messages go out from eight in the morning on;
 * what just happened, within ten minutes. A page of the roll is one transaction; after an interruption it begins anew, and
 * nobody is told twice.
 */
@ApplicationScoped
@SystemWork
public class CampaignNews {

    @Inject
    DueMessages messages;

    @Inject
    Broadcast broadcast;

    @Produces
    Job campaignNews() {
        return new Job("idea-campaign-news", Timing.every(Duration.ofMinutes(10)), Duration.ofHours(1), this::sendAll);
    }

    public void sendAll() {
        for (DueMessages.Due due : messages.due()) {
            broadcast.send(due.site(), due.notice(), (after, most) -> messages.roll(due.audienceId(), after, most));
            messages.sent(due.messageId());
        }
    }
}
