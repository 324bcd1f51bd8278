// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.review;

import java.util.Map;

/**
 * What a reviewer types.
 *
 * @param answers by criterion; those not answered yet are absent
 * @param agreedCost whole euros, null when not known
 * @param feasibility at most 4,000 characters
 * @param departmentId the department that was consulted, null for none
 * @param reason what the author is told, at most 4,000 characters; needed where the idea is not admissible
 * @param version of the review that was read
 */
public record ReviewDraft(
        Map<Long, Answer> answers, Long agreedCost, String feasibility, Long departmentId, String reason, int version) {

    /** An answer and its reason, at most 2,000 characters; a reason is needed with anything but yes. */
    public record Answer(CriterionAnswer answer, String reason) {}
}
