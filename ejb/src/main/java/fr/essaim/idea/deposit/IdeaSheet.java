// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.Slice;
import fr.essaim.idea.campaign.IdeaKind;
import fr.essaim.question.QuestionKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Everything about one idea that its sheet shows, as one visitor may see it.
 *
 * @param number 0 for a draft
 * @param description clean rich text
 * @param cost null when not told
 * @param category empty for none
 * @param author null when hidden from the visitor; then co-authors are empty too
 * @param hidden whether the author is hidden from colleagues
 * @param invited colleagues who were asked to sign too; for authors only
 * @param answers to the campaign's own questions, those without an answer left out
 * @param mergedInto the idea that this one is a part of; null for none
 * @param merged the ideas that are a part of this one
 * @param split the idea that this one was made of, and those made of this one
 * @param values every field in canonical text, to fill a form with
 * @param past changes, newest first
 */
public record IdeaSheet(
        long id,
        long campaignId,
        String campaignTitle,
        int version,
        Integer number,
        IdeaKind kind,
        IdeaState state,
        String title,
        String description,
        String expectedBenefit,
        String timeNeeded,
        Long cost,
        String category,
        List<String> tags,
        AgentId author,
        List<AgentId> coAuthors,
        boolean hidden,
        List<AgentId> invited,
        Instant submittedAt,
        List<Answer> answers,
        Link mergedInto,
        List<Link> merged,
        List<Link> split,
        Map<String, String> values,
        Slice<PastLine> past,
        Rights rights) {

    /** The most changes on a sheet. */
    public static final int CHANGES = 20;

    /** An answer in canonical text to one of the campaign's own questions. */
    public record Answer(String label, QuestionKind kind, String text) {}

    /** Another idea that this one is linked to. */
    public record Link(long id, int number, String title) {}

    /**
     * One field changed.
     *
     * @param by null when that would name a hidden author
     */
    public record PastLine(String field, String before, String after, AgentId by, Instant at) {}

    /**
     * What the visitor may do with it.
     *
     * @param edit all of it
     * @param arrange its category and tags, merge and split it
     */
    public record Rights(boolean own, boolean edit, boolean arrange, boolean takeBack, boolean putBack, boolean part) {}
}
