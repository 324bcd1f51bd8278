// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit;

import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignCategory;
import fr.essaim.idea.campaign.IdeaKind;
import fr.essaim.text.InvalidValueException;
import fr.essaim.text.RichText;
import fr.essaim.text.TextRules;
import java.util.ArrayList;
import java.util.List;

/**
 * What the author of an idea types.
 *
 * @param title at most 250 characters
 * @param description light rich text, at most 10,000 characters as a reader sees it
 * @param expectedBenefit at most 4,000 characters
 * @param timeNeeded as people say it, at most 250 characters
 * @param cost whole euros, null when not told
 * @param categoryId null for none
 */
public record IdeaText(
        IdeaKind kind,
        String title,
        String description,
        String expectedBenefit,
        String timeNeeded,
        Long cost,
        Long categoryId,
        boolean authorHidden) {

    private static final int TITLE_LENGTH = 250;
    private static final int DESCRIPTION_LENGTH = 10_000;
    private static final int MARKED_LENGTH = 40_000;
    private static final int BENEFIT_LENGTH = 4_000;
    private static final long MOST_EUROS = 1_000_000_000L;

    static IdeaText of(Idea idea) {
        return new IdeaText(
                idea.kind(),
                idea.title(),
                idea.description(),
                idea.expectedBenefit(),
                idea.timeNeeded(),
                idea.cost().orElse(null),
                idea.category().map(CampaignCategory::id).orElse(null),
                idea.authorHidden());
    }

    /** For an idea made of this one, whose cost is yet to be told. */
    IdeaText anew(String newTitle, String newDescription) {
        return new IdeaText(
                kind, newTitle, newDescription, expectedBenefit, timeNeeded, null, categoryId, authorHidden);
    }

    /** @throws InvalidValueException when there is no such category; null for none */
    CampaignCategory category(Campaign campaign) {
        return categoryId == null
                ? null
                : campaign.category(categoryId)
                        .orElseThrow(() -> new InvalidValueException("CATEGORY", "value.unknown", categoryId));
    }

    /** @throws InvalidValueException when title or description is missing, or a text is too long */
    IdeaText complete() {
        IdeaText clean = cleanedAsDraft();
        requireComplete(clean.title, clean.description);
        return clean;
    }

    /** With a description of any length that can be stored: it is still being written. */
    IdeaText cleanedAsDraft() {
        if (cost != null && (cost < 0 || cost > MOST_EUROS)) {
            throw new InvalidValueException("COST", "value.out-of-range", 0L, MOST_EUROS);
        }
        String clean = TextRules.richText("DESCRIPTION", description, MARKED_LENGTH);
        return new IdeaText(
                kind,
                TextRules.line("TITLE", title, TITLE_LENGTH),
                clean,
                TextRules.paragraph("EXPECTED_BENEFIT", expectedBenefit, BENEFIT_LENGTH),
                TextRules.line("TIME_NEEDED", timeNeeded, TITLE_LENGTH),
                cost,
                categoryId,
                authorHidden);
    }

    private static void checkLength(String description) {
        int length = RichText.plain(description).length();
        if (length > DESCRIPTION_LENGTH) {
            throw new InvalidValueException("DESCRIPTION", "value.too-long", DESCRIPTION_LENGTH, length);
        }
    }

    static void requireComplete(String title, String description) {
        gaps(title, description).stream().findFirst().ifPresent(gap -> {
            throw gap;
        });
    }

    /** What is wrong with title and description of an idea that is to be complete. */
    static List<InvalidValueException> gaps(String title, String description) {
        List<InvalidValueException> gaps = new ArrayList<>();
        note(gaps, () -> TextRules.requiredLine("TITLE", title, TITLE_LENGTH));
        note(gaps, () -> {
            TextRules.requiredRichText("DESCRIPTION", description, MARKED_LENGTH);
            checkLength(description);
        });
        return gaps;
    }

    private static void note(List<InvalidValueException> gaps, Runnable check) {
        try {
            check.run();
        } catch (InvalidValueException gap) {
            gaps.add(gap);
        }
    }
}
