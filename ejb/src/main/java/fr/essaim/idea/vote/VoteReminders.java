// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import fr.essaim.access.SystemWork;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.IdeaNotice;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.notice.Broadcast;
import fr.essaim.notice.Notice;
import fr.essaim.schedule.Job;
import fr.essaim.schedule.Timing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

/** Two days before a vote ends, tells those it still waits for; one notice an agent and vote, however often it runs. */
@ApplicationScoped
@SystemWork
public class VoteReminders {

    private static final int DAYS_BEFORE = 2;

    @Inject
    MissingVoteFinder missing;

    @Inject
    Broadcast broadcast;

    @Inject
    Clock clock;

    @Produces
    Job voteReminder() {
        return new Job("idea-vote-reminder", Timing.daily(LocalTime.of(8, 20)), Duration.ofHours(1), this::remindAll);
    }

    void remindAll() {
        LocalDate today = LocalDate.now(clock);
        missing.ending(today, today.plusDays(DAYS_BEFORE)).forEach(this::remind);
    }

    private void remind(MissingVoteFinder.Ending vote) {
        IdeaNotice kind = vote.secret() ? IdeaNotice.VOTE_ENDING : IdeaNotice.VOTE_UNFINISHED;
        Notice notice = Notice.of(
                kind,
                new RecordKey(Campaign.RECORD_TYPE, vote.campaignId()),
                kind.code() + ":" + vote.campaignId(),
                vote.title(),
                vote.last());
        broadcast.send(vote.site(), notice, (after, most) -> missing.of(vote, after, most));
    }
}
