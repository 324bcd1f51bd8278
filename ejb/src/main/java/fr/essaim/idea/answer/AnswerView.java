// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

import fr.essaim.directory.AgentId;
import fr.essaim.idea.campaign.Campaign;
import java.time.Instant;
import java.util.List;

/**
 * An answer as it is read.
 *
 * @param text clean rich text
 * @param stage whether everybody reads it
 * @param moment when everybody may, past or to come; null for a draft, and while the results have no moment
 * @param withResults whether that moment is that of the campaign's results
 * @param signatories in the order in which they are shown
 * @param former what it said before, the latest first
 */
public record AnswerView(
        AnswerState state,
        String text,
        Stage stage,
        Instant moment,
        boolean withResults,
        Instant writtenAt,
        List<Signatory> signatories,
        List<Former> former,
        int version) {

    /** From a draft to what everybody reads. */
    public enum Stage {
        DRAFT,
        SCHEDULED,
        EFFECTIVE
    }

    /** @param signedAt null when not signed */
    public record Signatory(AgentId agent, Instant signedAt) {}

    /** A former wording, until when it stood, who replaced it and why. */
    public record Former(
            AnswerState state, String text, Instant writtenAt, Instant replacedAt, AgentId replacedBy, String reason) {}

    static AnswerView of(OfficialAnswer answer, Campaign campaign, Instant now) {
        Stage published = answer.isEffective(campaign, now) ? Stage.EFFECTIVE : Stage.SCHEDULED;
        return new AnswerView(
                answer.state(),
                answer.text(),
                answer.isPublished() ? published : Stage.DRAFT,
                answer.moment(campaign).orElse(null),
                answer.isWithResults(),
                answer.writtenAt(),
                answer.signatories().stream()
                        .map(signatory -> new Signatory(
                                signatory.agent(), signatory.signedAt().orElse(null)))
                        .toList(),
                answer.former().stream()
                        .map(former -> new Former(
                                former.state(),
                                former.text(),
                                former.writtenAt(),
                                former.replacedAt(),
                                former.replacedBy(),
                                former.reason()))
                        .toList(),
                answer.version());
    }
}
