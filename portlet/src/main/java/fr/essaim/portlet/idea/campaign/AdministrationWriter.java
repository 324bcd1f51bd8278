// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.campaign;

import fr.essaim.idea.campaign.CampaignCard;
import fr.essaim.idea.campaign.CampaignCard.PhaseLine;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.portlet.Texts;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells in words which campaigns somebody may run. */
final class AdministrationWriter {

    private final Texts texts;
    private final boolean manages;

    /** @param manages whether that is somebody who manages all campaigns */
    AdministrationWriter(Texts texts, boolean manages) {
        this.texts = texts;
        this.manages = manages;
    }

    AdministrationPage write(List<CampaignCard> toRun) {
        Map<Long, List<CampaignCard>> byBox = toRun.stream()
                .collect(Collectors.groupingBy(CampaignCard::boxId, LinkedHashMap::new, Collectors.toList()));
        return new AdministrationPage(
                manages,
                byBox.entrySet().stream()
                        .map(box -> box(box.getKey(), box.getValue()))
                        .toList());
    }

    private AdministrationPage.Box box(long id, List<CampaignCard> cards) {
        CampaignCard first = cards.get(0);
        return new AdministrationPage.Box(
                id,
                first.boxTitle(),
                cards.size() > 1 || !first.boxTitle().equals(first.title()),
                cards.stream().map(this::line).toList());
    }

    private AdministrationPage.Line line(CampaignCard card) {
        return new AdministrationPage.Line(
                card.id(),
                card.title(),
                texts.name(card.kind()),
                card.state().name(),
                texts.get("idea.state." + card.state().name()),
                now(card),
                card.parts().stream().sorted().map(texts::name).collect(Collectors.joining(", ")),
                manages || card.parts().contains(CampaignPart.ORGANISER),
                card.opened());
    }

    private String now(CampaignCard card) {
        String current = card.phases().stream()
                .filter(phase -> phase.isOn(card.today()))
                .map(phase -> texts.name(phase.kind()))
                .collect(Collectors.joining(", "));
        if (!current.isEmpty()) {
            return current;
        }
        return card.phases().stream()
                .filter(phase -> phase.startsOn().isAfter(card.today()))
                .min(Comparator.comparing(PhaseLine::startsOn))
                .map(phase -> texts.get("idea.campaign.next", texts.name(phase.kind()), texts.date(phase.startsOn())))
                .orElse("");
    }
}
