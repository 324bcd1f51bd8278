// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.board;

import fr.essaim.directory.AgentId;
import fr.essaim.plan.ActionStatus;
import fr.essaim.plan.Confidence;
import fr.essaim.plan.PriorityLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * An action as lists show it.
 *
 * @param groupId 0 without a working group
 * @param leadId null without a lead
 * @param start null when not planned; so are the two ends
 * @param initialEnd the first end ever planned
 * @param completedOn the day it was declared completed, null otherwise
 * @param declaredProgress 0 to 100, null when its lead has not measured it
 * @param computedProgress share of its steps that are done, null without steps
 * @param budget whole euros, null when unknown
 * @param lastReportAt null when never reported; {@code lastReportOn} is its calendar day
 * @param changedOn the day of the latest change of a field or a step, or of the latest report
 * @param postponements how many times the end moved to a later day
 * @param searchText folded, to search in
 */
public record ActionRow(
        long id,
        int number,
        String title,
        long axisId,
        List<Long> institutionIds,
        long groupId,
        AgentId leadId,
        List<AgentId> coLeadIds,
        List<AgentId> contributorIds,
        String electedReferent,
        PriorityLevel priority,
        LocalDate start,
        LocalDate end,
        LocalDate initialEnd,
        ActionStatus status,
        LocalDate completedOn,
        Integer declaredProgress,
        Integer computedProgress,
        Confidence confidence,
        Long budget,
        List<String> tags,
        Instant lastReportAt,
        LocalDate lastReportOn,
        LocalDate changedOn,
        int postponements,
        int version,
        String searchText) {

    /** After so many days without news, an action under way counts as not reported. */
    public static final int DAYS_WITHOUT_NEWS = 30;

    /** Declared, else computed from the steps, else null: not measured. */
    public Integer progress() {
        return declaredProgress != null ? declaredProgress : computedProgress;
    }

    /** Its planned end has passed and it is neither completed nor abandoned. */
    public boolean overdue(LocalDate today) {
        return end != null && today.isAfter(end) && !status.isOver();
    }

    /** Days since the planned end while it is overdue, else 0. */
    public long daysLate(LocalDate today) {
        return overdue(today) ? ChronoUnit.DAYS.between(end, today) : 0;
    }

    /** How far the planned end has moved from the first one; negative when it was brought forward. */
    public long slippageDays() {
        return end == null || initialEnd == null ? 0 : ChronoUnit.DAYS.between(initialEnd, end);
    }

    /** Days without news of an action under way: since the last report, or since its planned start. Else 0. */
    public long unreportedFor(LocalDate today) {
        LocalDate since = lastReportOn != null ? lastReportOn : start;
        return !status.isUnderWay() || since == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(since, today));
    }

    /** Under way, and no news for 30 days. */
    public boolean unreported(LocalDate today) {
        return unreportedFor(today) >= DAYS_WITHOUT_NEWS;
    }

    /** Whether the agent is its lead or one of its co-leads. */
    public boolean ledBy(AgentId agent) {
        return agent != null && (agent.equals(leadId) || coLeadIds.contains(agent));
    }
}
