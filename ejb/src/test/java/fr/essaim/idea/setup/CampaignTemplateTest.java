// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.setup;

import static fr.essaim.directory.TownDirectory.TOWN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignDraft;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.IdeaBox;
import fr.essaim.idea.campaign.OpeningCheck;
import fr.essaim.idea.campaign.OpeningGap;
import fr.essaim.idea.message.MessageDraft;
import fr.essaim.question.QuestionDraft;
import fr.essaim.text.RichText;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CampaignTemplateTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 4, 6);

    @ParameterizedTest
    @EnumSource
    void each_kind_has_one_in_both_languages_that_only_lacks_people(CampaignKind kind) {
        for (Locale locale : Set.of(Locale.FRENCH, Locale.ENGLISH)) {
            CampaignTemplate template = new CampaignTemplate(kind, locale);
            Campaign campaign = new Campaign(
                    new IdeaBox(TOWN, template.title(), template.boxPurpose(), kind == CampaignKind.PERMANENT),
                    kind,
                    template.title());
            template.draft(MONDAY).applyTo(campaign, Set.of(), Set.of());

            assertThat(new OpeningCheck(campaign).gaps(MONDAY, true))
                    .isSubsetOf(OpeningGap.DECISION_MAKER, OpeningGap.ANALYST, OpeningGap.JUROR, OpeningGap.JURY_CHAIR);
            assertThat(campaign.questions()).hasSizeGreaterThan(1);
            assertThat(campaign.categories()).hasSizeGreaterThan(3);
            assertThat(RichText.clean(template.rules())).isEqualTo(template.rules());
            assertThat(RichText.clean(template.purpose())).isEqualTo(template.purpose());
            assertThat(template.messages(template.draft(MONDAY).phases()))
                    .allSatisfy(message -> assertThat(message.text()).hasSizeBetween(20, 500));
        }
    }

    /** A secret ballot goes in whole or not at all, an organiser chooses secrecy later, and who wrote the rules is unknown. */
    @ParameterizedTest
    @EnumSource
    void none_claims_what_depends_on_the_way_of_voting_or_on_who_wrote_the_rules(CampaignKind kind) {
        for (Locale locale : Set.of(Locale.FRENCH, Locale.ENGLISH)) {
            CampaignTemplate template = new CampaignTemplate(kind, locale);
            assertThat(template.messages(template.draft(MONDAY).phases()))
                    .extracting(MessageDraft::text)
                    .noneMatch(text -> text.matches("(?i).*(déjà enregistrés|modifiable|saved already|change your).*"));
            assertThat(template.rules()).doesNotContain("ont été écrites", "were written");
        }
    }

    @Test
    void both_languages_say_the_same() {
        assertThat(keys(Locale.ENGLISH)).isEqualTo(keys(Locale.FRENCH));
        for (CampaignKind kind : CampaignKind.values()) {
            CampaignDraft french = new CampaignTemplate(kind, Locale.FRENCH).draft(MONDAY);
            CampaignDraft english = new CampaignTemplate(kind, Locale.UK).draft(MONDAY);
            assertThat(english.categories()).hasSameSizeAs(french.categories());
            assertThat(english.questions().stream().map(QuestionDraft::kind))
                    .isEqualTo(
                            french.questions().stream().map(QuestionDraft::kind).collect(Collectors.toList()));
            assertThat(english.purpose()).isNotEqualTo(french.purpose());
        }
        assertThat(new CampaignTemplate(CampaignKind.CONTEST, Locale.GERMAN).title())
                .isEqualTo("Concours de l’innovation");
    }

    private static Set<String> keys(Locale locale) {
        return new TreeSet<>(
                ResourceBundle.getBundle(CampaignTemplate.BUNDLE, locale).keySet());
    }

    @Test
    void a_campaign_begins_on_a_monday_that_leaves_three_weeks_to_prepare() {
        assertThat(TemplatePhases.firstDay(LocalDate.of(2026, 3, 15))).isEqualTo(MONDAY);
        assertThat(TemplatePhases.firstDay(LocalDate.of(2026, 3, 16))).isEqualTo(MONDAY);
        assertThat(TemplatePhases.firstDay(LocalDate.of(2026, 3, 17))).isEqualTo(MONDAY.plusWeeks(1));
    }
}
