// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import fr.essaim.access.Permission;
import fr.essaim.access.Visitor;
import fr.essaim.duty.ConcernSource;
import fr.essaim.duty.Involvement;
import fr.essaim.duty.Opening;
import fr.essaim.idea.campaign.CampaignCard;
import fr.essaim.idea.campaign.CampaignDuties;
import fr.essaim.idea.campaign.CampaignHome;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.campaign.PhaseKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Votes and deposits that are open to the visitor, and the campaigns in whose teams he or she is, until they are over. */
@ApplicationScoped
@Transactional
public class CampaignConcerns implements ConcernSource {

    private static final Set<CampaignCard.State> PAST = Set.of(CampaignCard.State.OVER, CampaignCard.State.ARCHIVED);

    @Inject
    CampaignHome home;

    @Inject
    VoterRepository voters;

    @Override
    public String feature() {
        return CampaignDuties.FEATURE;
    }

    @Override
    public Permission needed() {
        return IdeaPermission.VIEW;
    }

    @Override
    public Found of(Visitor visitor) {
        List<CampaignCard> cards = home.of(visitor, 0);
        List<CampaignCard> votes = cards.stream()
                .filter(card -> card.isOpen(PhaseKind.VOTE) && card.onRoll())
                .toList();
        Collection<Long> voted =
                voters.votedIn(votes.stream().map(CampaignCard::id).toList(), visitor.agent());
        Stream<Opening> openings = Stream.concat(
                votes.stream().map(card -> opening(card, PhaseKind.VOTE, voted.contains(card.id()))),
                cards.stream()
                        .filter(card -> card.isOpen(PhaseKind.DEPOSIT) && card.onRoll())
                        .map(card -> opening(card, PhaseKind.DEPOSIT, false)));
        return new Found(
                openings.toList(),
                cards.stream()
                        .filter(card -> !PAST.contains(card.state()))
                        .flatMap(CampaignConcerns::parts)
                        .toList());
    }

    private static Opening opening(CampaignCard card, PhaseKind phase, boolean done) {
        return new Opening(
                phase.name(),
                CampaignDuties.subject(card.id(), card.title()),
                card.kind().name(),
                card.lastDay(phase).orElse(null),
                done);
    }

    private static Stream<Involvement> parts(CampaignCard card) {
        return card.parts().stream()
                .sorted()
                .map(part -> new Involvement(part.name(), CampaignDuties.subject(card.id(), card.title())));
    }
}
