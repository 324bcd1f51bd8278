// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import fr.essaim.access.SystemWork;
import fr.essaim.directory.AgentId;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.IdeaNotice;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.notice.Notice;
import fr.essaim.notice.NoticeOutbox;
import fr.essaim.schedule.Job;
import fr.essaim.schedule.Timing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Two days before a vote ends, tells those it still waits for; one notice an agent and vote, however often it runs. */
@ApplicationScoped
@SystemWork
public class VoteReminders {

    private static final int DAYS_BEFORE = 2;
    private static final int AGENTS_AT_ONCE = 500;

    private MissingVotes missing;
    private NoticeOutbox outbox;
    private Clock clock;

    protected VoteReminders() {}

    @Inject
    VoteReminders(MissingVotes missing, NoticeOutbox outbox, Clock clock) {
        this.missing = missing;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Produces
    Job voteReminder() {
        return new Job("idea-vote-reminder", Timing.daily(LocalTime.of(8, 20)), Duration.ofHours(1), this::remindAll);
    }

    void remindAll() {
        LocalDate today = LocalDate.now(clock);
        missing.ending(today, today.plusDays(DAYS_BEFORE)).forEach(this::remind);
    }

    private void remind(MissingVotes.Ending vote) {
        IdeaNotice kind = vote.secret() ? IdeaNotice.VOTE_ENDING : IdeaNotice.VOTE_UNFINISHED;
        Notice notice = Notice.of(
                kind,
                new RecordKey(Campaign.RECORD_TYPE, vote.campaignId()),
                kind.code() + ":" + vote.campaignId(),
                vote.title(),
                vote.last());
        List<AgentId> page = missing.of(vote, 0, AGENTS_AT_ONCE);
        while (!page.isEmpty()) {
            outbox.add(vote.site(), page.stream().collect(Collectors.toMap(Function.identity(), agent -> notice)));
            page = missing.of(vote, page.get(page.size() - 1).value(), AGENTS_AT_ONCE);
        }
    }
}
