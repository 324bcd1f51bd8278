// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.review;

import fr.essaim.access.SystemWork;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.duty.DutyList;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.IdeaNotice;
import fr.essaim.notice.Notice;
import fr.essaim.notice.NoticeOutbox;
import fr.essaim.schedule.Job;
import fr.essaim.schedule.Timing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every Monday at ten past eight, tells those who are late with reviews how many wait for them: the same that
 * {@link DutyList} shows them. One notice an agent, site and week, however often it runs.
 */
@ApplicationScoped
@SystemWork
public class ReviewReminders {

    @Inject
    ReviewRepository reviews;

    @Inject
    NoticeOutbox outbox;

    @Inject
    Clock clock;

    @Produces
    Job weeklyReviewReminder() {
        return new Job(
                "idea-review-reminder",
                Timing.weekly(DayOfWeek.MONDAY, LocalTime.of(8, 10)),
                Duration.ofHours(1),
                this::remindAll);
    }

    void remindAll() {
        LocalDate today = LocalDate.now(clock);
        Map<PortalSite, Map<AgentId, Long>> late = new HashMap<>();
        Stream.of(reviews.lateReviewers(today), reviews.lateConfirmers(today))
                .flatMap(List::stream)
                .forEach(row -> late.computeIfAbsent(
                                new PortalSite(number(row[0]), number(row[1])), site -> new HashMap<>())
                        .merge(new AgentId(number(row[2])), number(row[3]), Long::sum));
        late.forEach((site, counts) -> remind(site, counts, today));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private void remind(PortalSite site, Map<AgentId, Long> counts, LocalDate today) {
        String key = "review-late:%d-W%02d"
                .formatted(today.get(IsoFields.WEEK_BASED_YEAR), today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        outbox.add(
                site,
                counts.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                count -> Notice.of(
                                        IdeaNotice.REVIEW_LATE,
                                        new RecordKey("IdeaDuties", 1),
                                        key,
                                        count.getValue()))));
    }
}
