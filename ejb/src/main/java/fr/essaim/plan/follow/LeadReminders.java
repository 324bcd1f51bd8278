// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import fr.essaim.access.SystemWork;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.history.RecordKey;
import fr.essaim.notice.Notice;
import fr.essaim.notice.NoticeOutbox;
import fr.essaim.plan.AdministrationPlan;
import fr.essaim.plan.board.ActionRow;
import fr.essaim.plan.board.PlanBoard;
import fr.essaim.plan.board.PlanBoards;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every Monday at eight, tells leads and co-leads how many of their actions nobody has reported on for too long: the same
 * actions that {@link LeadDuties} shows them. One notice an agent, site and week, however often it runs.
 */
@ApplicationScoped
@SystemWork
public class LeadReminders {

    private static final int SITES_AT_ONCE = 50;

    @Inject
    PlanBoards boards;

    @Inject
    NoticeOutbox outbox;

    @Inject
    Clock clock;

    @Produces
    Job weeklyReminder() {
        return new Job(
                "plan-lead-reminder",
                Timing.weekly(DayOfWeek.MONDAY, LocalTime.of(8, 0)),
                Duration.ofHours(1),
                this::remindAll);
    }

    /** The sites page by page, one plan in memory at a time. */
    void remindAll() {
        long after = 0;
        Map<Long, PortalSite> page = boards.sitesWithPlan(after, SITES_AT_ONCE);
        while (!page.isEmpty()) {
            for (Map.Entry<Long, PortalSite> plan : page.entrySet()) {
                boards.currentOf(plan.getValue()).ifPresent(board -> remind(plan.getValue(), board));
                after = plan.getKey();
            }
            page = boards.sitesWithPlan(after, SITES_AT_ONCE);
        }
    }

    private void remind(PortalSite site, PlanBoard board) {
        LocalDate today = LocalDate.now(clock);
        RecordKey plan =
                new RecordKey(AdministrationPlan.RECORD_TYPE, board.plan().id());
        String key = "report-due:%d-W%02d"
                .formatted(today.get(IsoFields.WEEK_BASED_YEAR), today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        Map<AgentId, Notice> notices = board.rows().stream()
                .filter(row -> row.unreported(today))
                .flatMap(row -> leads(row).distinct())
                .collect(Collectors.collectingAndThen(
                        Collectors.groupingBy(Function.identity(), Collectors.counting()),
                        counts -> counts.entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        count -> Notice.of(PlanNotice.REPORT_DUE, plan, key, count.getValue())))));
        outbox.add(site, notices);
    }

    private static Stream<AgentId> leads(ActionRow row) {
        return Stream.of(row.leadId() == null ? List.<AgentId>of() : List.of(row.leadId()), row.coLeadIds())
                .flatMap(List::stream)
                .filter(Objects::nonNull);
    }
}
