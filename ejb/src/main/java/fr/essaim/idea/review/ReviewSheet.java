// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.review;

import fr.essaim.directory.AgentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The review of one idea, for the campaign's team.
 *
 * @param campaignId 0 is never one
 * @param authorsCost what the authors think it costs, null when they did not say
 * @param proposed what the analyst concluded, null as long as he or she has not
 * @param canWrite whether this visitor answers the checklist now
 * @param canConfirm whether this visitor agrees with the level below now, or sends it back
 * @param canReopen whether this visitor may have the verdict looked at again
 * @param closed whether nobody writes because the campaign does not review today, though the review is not over
 */
public record ReviewSheet(
        long ideaId,
        int number,
        String title,
        String description,
        String expectedBenefit,
        String timeNeeded,
        Long authorsCost,
        long campaignId,
        String campaign,
        List<Line> lines,
        AgentId reviewer,
        LocalDate dueOn,
        boolean late,
        ReviewStage stage,
        boolean threeLevels,
        Admissibility verdict,
        Admissibility proposed,
        String reason,
        Long agreedCost,
        String feasibility,
        Long departmentId,
        List<Step> steps,
        int version,
        boolean canWrite,
        boolean canConfirm,
        boolean canReopen,
        boolean closed) {

    /** A criterion and its answer, null when there is none yet. */
    public record Line(long criterionId, String label, String guidance, CriterionAnswer answer, String reason) {}

    /** Something that happened to the review; the impersonator is null where nobody acted in the agent's place. */
    public record Step(ReviewStep.Kind kind, Instant at, AgentId by, AgentId impersonator, String reason) {}
}
