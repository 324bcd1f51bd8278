// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

import fr.essaim.idea.outcome.OutcomeKind;
import java.util.Map;

/**
 * How far a campaign's follow-up is, counting what everybody may read.
 *
 * @param ideas that are owed an answer, or have one
 * @param byState answered ideas by what was answered
 * @param late not answered in time so far
 * @param answeredLate answered after the last day in time
 * @param medianDays from deposit to answer; null when none is answered
 * @param byKind outcomes of answered ideas by what they are
 * @param done those of them that are done
 */
public record AnswerFigures(
        long ideas,
        Map<AnswerState, Long> byState,
        long late,
        long answeredLate,
        Integer medianDays,
        Map<OutcomeKind, Long> byKind,
        Map<OutcomeKind, Long> done) {

    public long answered() {
        return byState.values().stream().mapToLong(Long::longValue).sum();
    }

    /** 0 to 100; null without ideas. */
    public Integer shareAnswered() {
        return ideas == 0 ? null : (int) (100 * answered() / ideas);
    }
}
