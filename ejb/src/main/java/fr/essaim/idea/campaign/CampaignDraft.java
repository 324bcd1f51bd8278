// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

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
        List<FieldDraft> fields) {

    public CampaignDraft {
        ideaKinds = Set.copyOf(ideaKinds);
        phases = Map.copyOf(phases);
        categories = List.copyOf(categories);
        fields = List.copyOf(fields);
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
                campaign.fields().stream().map(CampaignField::draft).toList());
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
                fields.stream()
                        .map(field -> new FieldDraft(
                                null, field.kind(), field.label(), field.hint(), field.choices(), field.required()))
                        .toList());
    }
}
