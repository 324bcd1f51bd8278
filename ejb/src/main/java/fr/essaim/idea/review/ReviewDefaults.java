// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.review;

import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.text.BundleText;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The checklist that a campaign begins with, by its kind, in the language of whoever sets it up. */
final class ReviewDefaults {

    private static final Map<CampaignKind, List<String>> CRITERIA = Map.of(
            CampaignKind.PERMANENT, List.of("within-reach", "neutral", "not-owed"),
            CampaignKind.STAFF_BUDGET, List.of("serves-most", "neutral", "within-year", "not-owed"),
            CampaignKind.CONTEST, List.of("on-subject", "neutral", "not-done-yet"),
            CampaignKind.CALL_FOR_PROJECTS, List.of("on-subject", "neutral", "team-free", "within-year"),
            CampaignKind.CHALLENGE, List.of("on-subject", "within-reach"));

    private ReviewDefaults() {}

    static List<CriterionDraft> of(CampaignKind kind, Locale locale) {
        BundleText texts = new BundleText(locale, "fr.essaim.messages");
        return CRITERIA.get(kind).stream()
                .map(code -> new CriterionDraft(
                        null,
                        texts.text("review.criterion." + code),
                        texts.text("review.criterion." + code + ".guidance")))
                .toList();
    }
}
