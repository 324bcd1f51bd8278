// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.news;

import fr.essaim.access.SystemWork;
import fr.essaim.directory.PortalSite;
import fr.essaim.schedule.Job;
import fr.essaim.schedule.Timing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;

/**
 * What is told without anybody asking: every minute the news of ideas, such as answers whose moment has come; every Monday
 * at eight the answers that are late, to those who owe them and to those who asked for the list.
 */
@ApplicationScoped
@SystemWork
public class AnswerJobs {

    private static final int IDEAS_AT_ONCE = 100;
    private static final int MOST_A_RUN = 5_000;

    @Inject
    IdeaNewsNotices notices;

    @Inject
    LateAnswerReminders reminders;

    @Produces
    Job news() {
        return new Job("idea-news", Timing.every(Duration.ofMinutes(1)), Duration.ofMinutes(30), this::tellAll);
    }

    @Produces
    Job lateAnswers() {
        return new Job(
                "idea-late-answers",
                Timing.weekly(DayOfWeek.MONDAY, LocalTime.of(8, 0)),
                Duration.ofHours(1),
                this::remindAll);
    }

    /** Some thousands at most; the rest a minute later. */
    void tellAll() {
        int told = 0;
        for (IdeaNews news : IdeaNews.values()) {
            int some = IDEAS_AT_ONCE;
            while (some == IDEAS_AT_ONCE && told < MOST_A_RUN) {
                some = notices.tellSome(news, IDEAS_AT_ONCE);
                told += some;
            }
        }
    }

    public void remindAll() {
        for (PortalSite site : reminders.sites()) {
            reminders.remind(site);
        }
    }
}
