// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.campaign;

import fr.essaim.idea.campaign.CampaignCard;
import fr.essaim.idea.campaign.CampaignCard.PhaseLine;
import fr.essaim.idea.campaign.CampaignDraft;
import fr.essaim.idea.campaign.CategoryDraft;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.setup.CampaignSettings;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Texts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shows a campaign as an agent on its roll will see it on some day. */
final class PreviewWriter {

    private final Texts texts;
    private final CampaignSettings settings;
    private final CampaignCard card;

    PreviewWriter(Texts texts, CampaignSettings settings, CampaignCard card) {
        this.texts = texts;
        this.settings = settings;
        this.card = card;
    }

    /** @param phase the code of the phase on whose first day it is looked at; the first of all when it has no such phase */
    PreviewPage write(String phase) {
        PhaseLine shown = shown(phase);
        CampaignDraft draft = settings.draft();
        return new PreviewPage(
                card.id(),
                texts.date(shown.startsOn()),
                days(shown.kind()),
                cardOn(shown.startsOn()),
                draft.purpose(),
                draft.commitment(),
                settings.rules(),
                draft.categories().stream().map(CategoryDraft::label).toList(),
                draft.questions());
    }

    private PhaseLine shown(String asked) {
        PhaseLine first = card.phases().isEmpty()
                ? new PhaseLine(PhaseKind.DEPOSIT, card.today(), null)
                : card.phases().get(0);
        return card.phases().stream()
                .filter(phase -> phase.kind().name().equals(asked))
                .findFirst()
                .orElse(first);
    }

    private List<PreviewPage.Day> days(PhaseKind shown) {
        return card.phases().stream()
                .map(phase ->
                        new PreviewPage.Day(texts.name(phase.kind()), address(phase.kind()), phase.kind() == shown))
                .toList();
    }

    private String address(PhaseKind phase) {
        return PortletLinks.view(
                Map.of("view", "preview", "campaign", Long.toString(card.id()), "phase", phase.name()));
    }

    /** As somebody on the roll and in no team would find it; its buttons lead nowhere. */
    private HomePage.Card cardOn(LocalDate day) {
        CampaignCard then = new CampaignCard(
                card.id(),
                card.boxId(),
                card.boxTitle(),
                card.kind(),
                card.title(),
                card.purpose(),
                card.phases(),
                Set.of(),
                true,
                true,
                false,
                card.resultsAt(),
                day);
        HomePage written = new HomeWriter(
                        texts,
                        day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
                        (view, campaign) -> "#preview",
                        Set.of())
                .write(List.of(then));
        return List.of(written.running(), written.coming(), written.told(), written.over()).stream()
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow();
    }
}
