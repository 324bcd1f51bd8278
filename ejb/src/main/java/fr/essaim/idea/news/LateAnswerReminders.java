// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.news;

import fr.essaim.access.Access;
import fr.essaim.access.SystemWork;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.IdeaNotice;
import fr.essaim.idea.answer.AnswerFilter;
import fr.essaim.idea.answer.AnswerFinder;
import fr.essaim.idea.answer.AnswerRepository;
import fr.essaim.idea.answer.AnswerRights;
import fr.essaim.idea.answer.AnswerRow;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.notice.Notice;
import fr.essaim.notice.NoticeOutbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells whoever owes late answers how many, and those who asked for the list how many there are in all. One notice of each
 * an agent, site and week, however often it runs.
 */
@ApplicationScoped
@Transactional
public class LateAnswerReminders {

    private static final int ROWS_AT_ONCE = 1_000;

    @Inject
    EntityManager em;

    @Inject
    CampaignGate gate;

    @Inject
    AnswerRepository answers;

    @Inject
    NoticeOutbox outbox;

    @Inject
    Access access;

    @Inject
    Clock clock;

    /** Those with campaigns under way. */
    @SystemWork
    public List<PortalSite> sites() {
        return answers.sitesUnderWay();
    }

    @SystemWork
    public void remind(PortalSite site) {
        Map<Long, Campaign> campaigns = answers.underWay(site).stream()
                .collect(Collectors.toMap(Campaign::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        List<AnswerRow> late = late(campaigns);
        if (late.isEmpty()) {
            return;
        }
        Map<AgentId, List<AnswerRow>> owed = new LinkedHashMap<>();
        late.forEach(
                row -> owners(row, campaigns).forEach(agent -> owed.computeIfAbsent(agent, any -> new ArrayList<>())
                        .add(row)));
        owed.forEach((agent, rows) -> {
            Set<Long> seen = seen(site, agent, rows, campaigns);
            rows.removeIf(row -> !seen.contains(row.campaignId()));
        });
        owed.values().removeIf(List::isEmpty);
        Map<AgentId, Notice> toOwners = new HashMap<>();
        owed.forEach((agent, rows) -> toOwners.put(
                agent,
                Notice.of(
                        IdeaNotice.ANSWERS_DUE,
                        new RecordKey(Idea.RECORD_TYPE, rows.get(0).ideaId()),
                        "answers-due:" + week(),
                        rows.size(),
                        rows.get(0).title())));
        outbox.add(site, toOwners);
        Notice all = Notice.of(
                IdeaNotice.LATE_ANSWERS,
                new RecordKey(Campaign.RECORD_TYPE, late.get(0).campaignId()),
                "late-answers:" + week(),
                late.size(),
                late.stream().map(AnswerRow::campaignId).distinct().count());
        outbox.add(site, readers(site).collect(Collectors.toMap(Function.identity(), agent -> all)));
    }

    private List<AnswerRow> late(Map<Long, Campaign> campaigns) {
        List<AnswerRow> late = new ArrayList<>();
        List<AnswerRow> page;
        do {
            page = new AnswerFinder(em, clock, List.copyOf(campaigns.values()))
                    .in(AnswerFilter.Situation.LATE)
                    .page(late.size(), ROWS_AT_ONCE);
            late.addAll(page);
        } while (page.size() == ROWS_AT_ONCE);
        return late;
    }

    private static Stream<AgentId> owners(AnswerRow row, Map<Long, Campaign> campaigns) {
        return row.owner() != null
                ? Stream.of(row.owner())
                : AnswerRights.owners(campaigns.get(row.campaignId())).stream();
    }

    /** Whoever left the audience and the team since is not told of what is asked there. */
    private Set<Long> seen(PortalSite site, AgentId agent, List<AnswerRow> rows, Map<Long, Campaign> campaigns) {
        Visitor owner = new Visitor(site, agent, Locale.FRENCH);
        return rows.stream()
                .map(AnswerRow::campaignId)
                .distinct()
                .filter(id -> gate.sees(owner, campaigns.get(id)))
                .collect(Collectors.toSet());
    }

    /** Whoever lost the permission since is left out. */
    private Stream<AgentId> readers(PortalSite site) {
        return answers.readers(site).stream()
                .filter(agent -> access.allows(new Visitor(site, agent, Locale.FRENCH), IdeaPermission.ANSWER_LATE, 0));
    }

    private String week() {
        LocalDate today = LocalDate.now(clock);
        return "%d-W%02d".formatted(today.get(IsoFields.WEEK_BASED_YEAR), today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
