// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.campaign;

import fr.essaim.idea.campaign.CampaignCard;
import fr.essaim.idea.campaign.CampaignCard.PhaseLine;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.portlet.Texts;
import fr.essaim.text.RichText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Tells in words what a visitor can do in each campaign today. */
final class HomeWriter {

    private static final int PURPOSE_LENGTH = 220;
    private static final int PRESSING_DAYS = 3;
    private static final Set<PhaseKind> OF_AGENTS = EnumSet.of(PhaseKind.DEPOSIT, PhaseKind.DISCUSSION, PhaseKind.VOTE);

    /** Offered by the campaign's page itself. */
    private static final Set<String> OF_THE_PAGE = Set.of("campaign", "deposit", "office");

    private final Texts texts;
    private final Instant now;
    private final BiFunction<String, Long, String> addresses;
    private final Set<Long> voted;

    /**
     * @param addresses of a view about a campaign
     * @param voted the campaigns in which the visitor has voted
     */
    HomeWriter(Texts texts, Instant now, BiFunction<String, Long, String> addresses, Set<Long> voted) {
        this.voted = voted;
        this.texts = texts;
        this.now = now;
        this.addresses = addresses;
    }

    HomePage write(List<CampaignCard> cards) {
        List<CampaignCard> seen = cards.stream().filter(CampaignCard::opened).toList();
        return new HomePage(
                seen.isEmpty(),
                group(seen, CampaignCard.State.RUNNING),
                group(seen, CampaignCard.State.COMING),
                group(seen, CampaignCard.State.TOLD),
                group(seen, CampaignCard.State.OVER, CampaignCard.State.ARCHIVED));
    }

    private List<HomePage.Card> group(List<CampaignCard> cards, CampaignCard.State... states) {
        Set<CampaignCard.State> wanted = Set.of(states);
        return cards.stream()
                .filter(card -> wanted.contains(card.state()))
                .sorted(Comparator.comparing(
                        card -> pressing(card).map(PhaseLine::endsOn).orElse(LocalDate.MAX)))
                .map(this::card)
                .toList();
    }

    /** What agents can do that ends first. */
    private static Optional<PhaseLine> pressing(CampaignCard card) {
        return card.phases().stream()
                .filter(phase -> OF_AGENTS.contains(phase.kind()) && phase.endsOn() != null && phase.isOn(card.today()))
                .min(Comparator.comparing(PhaseLine::endsOn));
    }

    private HomePage.Card card(CampaignCard card) {
        Optional<PhaseLine> ending = pressing(card);
        List<HomePage.Do> actions = actions(card);
        return new HomePage.Card(
                card.id(),
                card.kind().name(),
                texts.name(card.kind()),
                card.title(),
                addresses.apply("campaign", card.id()),
                excerpt(RichText.plain(card.purpose())),
                ending.map(phase -> texts.get(
                                "idea.campaign.left",
                                texts.name(phase.kind()),
                                PhaseTimeline.left(phase, card.today(), texts)))
                        .orElseGet(() -> between(card)),
                ending.filter(phase -> ChronoUnit.DAYS.between(card.today(), phase.endsOn()) <= PRESSING_DAYS)
                        .isPresent(),
                card.parts().stream().sorted().map(texts::name).collect(Collectors.joining(", ")),
                actions,
                PhaseTimeline.of(card, texts));
    }

    /** When there is nothing to do now: what comes next. */
    private String between(CampaignCard card) {
        boolean open =
                card.phases().stream().anyMatch(phase -> OF_AGENTS.contains(phase.kind()) && phase.isOn(card.today()));
        return card.phases().stream()
                .filter(phase -> !open && phase.startsOn().isAfter(card.today()))
                .min(Comparator.comparing(PhaseLine::startsOn))
                .map(phase -> texts.get("idea.campaign.next", texts.name(phase.kind()), texts.date(phase.startsOn())))
                .orElse("");
    }

    private List<HomePage.Do> actions(CampaignCard card) {
        List<HomePage.Do> actions = new ArrayList<>();
        if (card.isOpen(PhaseKind.VOTE) && card.onRoll() && !voted.contains(card.id())) {
            add(actions, card, "vote", "idea.campaign.do.vote", "vote");
        }
        if (card.isOpen(PhaseKind.DEPOSIT)) {
            add(
                    actions,
                    card,
                    "deposit",
                    "idea.campaign.do.deposit." + card.kind().name(),
                    "idea");
        }
        if (card.isOpen(PhaseKind.VOTE) && voted.contains(card.id())) {
            add(actions, card, "vote", "idea.campaign.do.voted", "done");
        }
        if (card.isOpen(PhaseKind.JURY) && holds(card, CampaignPart.JUROR, CampaignPart.JURY_CHAIR)) {
            add(actions, card, "jury", "idea.campaign.do.jury", "scale");
        }
        if (card.isOpen(PhaseKind.REVIEW)
                && holds(card, CampaignPart.ANALYST, CampaignPart.SUPERVISOR, CampaignPart.DECISION_MAKER)) {
            add(actions, card, "duties", "idea.campaign.do.review", "report");
        }
        if (card.resultsPublished(now)) {
            add(actions, card, "results", "idea.campaign.do.results", "star");
        }
        boolean discussed = card.isOpen(PhaseKind.DISCUSSION) || card.isOpen(PhaseKind.DEPOSIT);
        add(
                actions,
                card,
                "campaign",
                discussed ? "idea.campaign.do.discuss" : "idea.campaign.do.read",
                discussed ? "comment" : "eye");
        if (holds(card, CampaignPart.ORGANISER)) {
            add(actions, card, "office", "idea.office.link", "report");
        }
        return actions;
    }

    /** What there is to do beside reading the campaign and depositing ideas, for the campaign's own page. */
    List<HomePage.Do> besides(CampaignCard card) {
        return actions(card).stream()
                .filter(act -> !OF_THE_PAGE.contains(act.code()))
                .toList();
    }

    private static boolean holds(CampaignCard card, CampaignPart... oneOf) {
        return Set.of(oneOf).stream().anyMatch(card.parts()::contains);
    }

    private void add(List<HomePage.Do> actions, CampaignCard card, String view, String label, String icon) {
        actions.add(new HomePage.Do(view, texts.get(label), addresses.apply(view, card.id()), icon, actions.isEmpty()));
    }

    private static String excerpt(String text) {
        if (text.length() <= PURPOSE_LENGTH) {
            return text;
        }
        int sentence = Math.max(text.lastIndexOf(". ", PURPOSE_LENGTH), text.lastIndexOf("? ", PURPOSE_LENGTH));
        if (sentence > PURPOSE_LENGTH / 3) {
            return text.substring(0, sentence + 1);
        }
        int end = text.lastIndexOf(' ', PURPOSE_LENGTH);
        return text.substring(0, end < 0 ? PURPOSE_LENGTH : end) + "\u00a0…";
    }
}
