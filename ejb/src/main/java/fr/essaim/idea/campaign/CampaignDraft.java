// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

import fr.essaim.question.QuestionDraft;
import fr.essaim.text.InvalidValueException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The settings of a campaign as a person fills them in.
 *
 * @param purpose light rich text, as is {@code commitment}: what the decision-maker promises
 * @param authorsHidden whether authors may hide their names from colleagues
 * @param answerDays until an answer is due
 * @param phases those that the campaign has
 */
public record CampaignDraft(
        String title,
        String purpose,
        String commitment,
        Set<IdeaKind> ideaKinds,
        boolean authorsHidden,
        boolean teamWanted,
        int answerDays,
        VoteSettings vote,
        Map<PhaseKind, PhaseDates> phases,
        List<CategoryDraft> categories,
        List<QuestionDraft> questions) {

    public CampaignDraft {
        ideaKinds = Set.copyOf(ideaKinds);
        phases = Map.copyOf(phases);
        categories = List.copyOf(categories);
        questions = List.copyOf(questions);
    }

    public static CampaignDraft of(Campaign campaign) {
        return new CampaignDraft(
                campaign.title(),
                campaign.purpose(),
                campaign.commitment(),
                campaign.ideaKinds(),
                campaign.authorsHidden(),
                campaign.teamWanted(),
                campaign.answerDays(),
                campaign.voteSettings(),
                campaign.phases().stream().collect(Collectors.toMap(CampaignPhase::kind, PhaseDates::of)),
                campaign.categories().stream()
                        .map(category -> new CategoryDraft(category.id(), category.label()))
                        .toList(),
                campaign.questions().stream().map(CampaignQuestion::draft).toList());
    }

    /** The same for another campaign: categories and questions become new ones. */
    public CampaignDraft anew(String newTitle, Map<PhaseKind, PhaseDates> newPhases) {
        return new CampaignDraft(
                newTitle,
                purpose,
                commitment,
                ideaKinds,
                authorsHidden,
                teamWanted,
                answerDays,
                vote,
                newPhases,
                categories.stream()
                        .map(category -> new CategoryDraft(null, category.label()))
                        .toList(),
                questions.stream().map(QuestionDraft::anew).toList());
    }

    /**
     * Makes the campaign's settings what this says. Once open, its dates, its vote and whether names may be hidden stay.
     *
     * @param categoriesInUse by ideas, as are {@code questionsInUse}: they stay
     */
    public void applyTo(Campaign campaign, Set<Long> categoriesInUse, Set<Long> questionsInUse) {
        if (campaign.archived()) {
            throw new InvalidValueException("CAMPAIGN_TITLE", "campaign.archived");
        }
        if (campaign.isOpened()) {
            checkKept("VOTE_METHOD", vote.equals(campaign.voteSettings()));
            checkKept("PHASES", phases.equals(of(campaign).phases));
            checkKept("AUTHORS_HIDDEN", authorsHidden || !campaign.authorsHidden());
        } else {
            campaign.vote(vote);
            campaign.phases().stream()
                    .map(CampaignPhase::kind)
                    .filter(phase -> !phases.containsKey(phase))
                    .forEach(campaign::leaveOut);
            phases.forEach((phase, dates) -> campaign.plan(phase, dates.startsOn(), dates.endsOn()));
        }
        campaign.describe(title, purpose, commitment);
        campaign.accept(ideaKinds, authorsHidden, teamWanted);
        campaign.answerWithin(answerDays);
        campaign.arrangeCategories(categories, categoriesInUse);
        campaign.arrangeQuestions(questions, questionsInUse);
    }

    private static void checkKept(String field, boolean kept) {
        if (!kept) {
            throw new InvalidValueException(field, "campaign.opened-stays");
        }
    }
}
