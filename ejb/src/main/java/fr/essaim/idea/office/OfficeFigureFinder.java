// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.office;

import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.vote.tally.Participation;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the figures of one campaign, each in one statement whatever there is of it. */
final class OfficeFigureFinder {

    private static final String IDEAS =
            "select id from idea where campaign_id = ? and state in ('SUBMITTED', 'MERGED')";
    private static final String SHOWN_COMMENTS =
            " from discussion_comment c join idea i on i.discussion_id = c.discussion_id where i.campaign_id = ?"
                    + " and c.state = 'SHOWN'";
    private static final String SUPPORTS =
            " from idea_support s join idea i on i.id = s.idea_id where i.campaign_id = ?";

    /** Everybody of the roll who did something, once. */
    private static final String ACTIVE =
            "select author_id as agent_id from idea where campaign_id = ? and state <> 'DRAFT'"
                    + " union select a.agent_id from idea_co_author a join idea i on i.id = a.idea_id where i.campaign_id = ?"
                    + " and i.state <> 'DRAFT'"
                    + " union select c.author_id from discussion_comment c join idea i on i.discussion_id = c.discussion_id"
                    + " where i.campaign_id = ?"
                    + " union select s.agent_id" + SUPPORTS
                    + " union select agent_id from ballot where campaign_id = ?"
                    + " union select p.agent_id from poll_register p join campaign c on c.ballot_box_id = p.box_id where c.id = ?";

    private final EntityManager em;
    private final Campaign campaign;
    private final ZoneId zone;

    OfficeFigureFinder(EntityManager em, Campaign campaign, ZoneId zone) {
        this.em = em;
        this.campaign = campaign;
        this.zone = zone;
    }

    OfficeHome.Figures figures() {
        return new OfficeHome.Figures(
                count(
                        "select count(*) from campaign c join roll_entry r on r.audience_id = c.audience_id where c.id = ?"
                                + " and r.state = 'ON_ROLL'"),
                count("select count(*) from (" + IDEAS + ") shown"),
                count("select count(*)" + SHOWN_COMMENTS),
                count("select count(*)" + SUPPORTS));
    }

    long unassigned() {
        return count("select count(*) from idea i where i.campaign_id = ? and i.state = 'SUBMITTED'"
                + " and not exists (select 1 from idea_review r where r.idea_id = i.id)");
    }

    long underReview() {
        return count("select count(*) from idea_review r join idea i on i.id = r.idea_id"
                + " where i.campaign_id = ? and i.state = 'SUBMITTED' and r.stage <> 'DONE'");
    }

    long lateReviews(LocalDate today) {
        Query query = em.createNativeQuery("select count(*) from idea_review r join idea i on i.id = r.idea_id"
                        + " where i.campaign_id = ? and i.state = 'SUBMITTED' and r.stage <> 'DONE' and r.due_on < ?")
                .setParameter(1, campaign.id())
                .setParameter(2, Date.valueOf(today));
        return ((Number) query.getSingleResult()).longValue();
    }

    long reports() {
        return count("select count(*) from moderation_report where scope_id = ? and settled_at is null"
                + " and not record_gone and not subject_gone");
    }

    long rollChanges() {
        return count(
                "select count(*) from campaign c join roll_change h on h.audience_id = c.audience_id where c.id = ?"
                        + " and h.waiting is not null");
    }

    /** From the week of the opening to that of the day. */
    List<OfficeHome.Week> weeks(LocalDate today) {
        LocalDate first = campaign.openedAt().map(this::monday).orElse(null);
        if (first == null) {
            return List.of();
        }
        TreeMap<LocalDate, int[]> weeks = new TreeMap<>();
        for (LocalDate monday = first; !monday.isAfter(today); monday = monday.plusWeeks(1)) {
            weeks.put(monday, new int[3]);
        }
        add(weeks, 0, "submitted_at", " from idea where campaign_id = ? and state in ('SUBMITTED', 'MERGED')");
        add(weeks, 1, "c.written_at", SHOWN_COMMENTS);
        add(weeks, 2, "s.at", SUPPORTS);
        List<OfficeHome.Week> answer = new ArrayList<>();
        weeks.forEach((monday, counts) -> answer.add(new OfficeHome.Week(monday, counts[0], counts[1], counts[2])));
        return answer;
    }

    private void add(TreeMap<LocalDate, int[]> weeks, int place, String moment, String from) {
        String day = "cast(" + moment + " at time zone '" + zone.getId() + "' as date)";
        for (Object row : asked("select " + day + ", count(*)" + from + " group by " + day)
                .getResultList()) {
            Object[] columns = (Object[]) row;
            Map.Entry<LocalDate, int[]> week = weeks.floorEntry(((Date) columns[0]).toLocalDate());
            if (week != null) {
                week.getValue()[place] += ((Number) columns[1]).intValue();
            }
        }
    }

    private LocalDate monday(Instant at) {
        return LocalDate.ofInstant(at, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** By the places that the roll has, below the threshold nothing. */
    Participation participation() {
        String select = "select r.institution_id, r.department_id, count(*), count(a.agent_id) from campaign c"
                + " join roll_entry r on r.audience_id = c.audience_id"
                + " left join (" + ACTIVE + ") a on a.agent_id = r.agent_id where c.id = ?"
                + " and r.state = 'ON_ROLL' group by r.institution_id, r.department_id";
        List<?> rows = asked(select).getResultList();
        return Participation.of(
                rows.stream()
                        .map(row -> (Object[]) row)
                        .map(row -> Arrays.stream(row)
                                .mapToLong(value -> ((Number) value).longValue())
                                .toArray())
                        .map(row -> new Participation.Cell(row[0], row[1], row[2], row[3]))
                        .toList(),
                campaign.voteSettings().threshold());
    }

    private long count(String select) {
        return ((Number) asked(select).getSingleResult()).longValue();
    }

    /** Every place is the campaign's number. */
    private Query asked(String select) {
        Query query = em.createNativeQuery(select);
        long places = select.chars().filter(c -> c == '?').count();
        for (int place = 1; place <= places; place++) {
            query.setParameter(place, campaign.id());
        }
        return query;
    }
}
