// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

import fr.essaim.text.InvalidValueException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells what a campaign lacks to be opened, and whether its phases can follow each other as they are dated. */
public final class OpeningCheck {

    /** What cannot begin before each of these is over. */
    private static final Map<PhaseKind, List<PhaseKind>> AFTER = Map.of(
            PhaseKind.VOTE, List.of(PhaseKind.DEPOSIT, PhaseKind.REVIEW),
            PhaseKind.JURY, List.of(PhaseKind.DEPOSIT, PhaseKind.REVIEW),
            PhaseKind.RESULTS, List.of(PhaseKind.VOTE, PhaseKind.JURY));

    private final Campaign campaign;
    private final List<OpeningGap> gaps = new ArrayList<>();

    public OpeningCheck(Campaign campaign) {
        this.campaign = campaign;
    }

    /** In the order in which they are best filled. */
    public List<OpeningGap> gaps(LocalDate today, boolean hasRules) {
        gaps.clear();
        need(!campaign.purpose().isEmpty(), OpeningGap.PURPOSE);
        need(!campaign.commitment().isEmpty(), OpeningGap.COMMITMENT);
        need(hasRules, OpeningGap.RULES);
        need(has(PhaseKind.DEPOSIT), OpeningGap.DEPOSIT_PHASE);
        need(
                campaign.phase(PhaseKind.DEPOSIT)
                        .flatMap(CampaignPhase::endsOn)
                        .filter(end -> end.isBefore(today))
                        .isEmpty(),
                OpeningGap.PAST_DATES);
        need(inOrder(), OpeningGap.PHASE_ORDER);
        need(named(CampaignPart.DECISION_MAKER), OpeningGap.DECISION_MAKER);
        VoteMethod method = campaign.voteSettings().method();
        need(has(PhaseKind.VOTE) || method == VoteMethod.NONE || method == VoteMethod.SUPPORT, OpeningGap.VOTE_PHASE);
        need(!has(PhaseKind.VOTE) || method != VoteMethod.NONE, OpeningGap.VOTE_METHOD);
        need(!has(PhaseKind.REVIEW) || named(CampaignPart.ANALYST), OpeningGap.ANALYST);
        need(!has(PhaseKind.JURY) || named(CampaignPart.JUROR), OpeningGap.JUROR);
        need(!has(PhaseKind.JURY) || named(CampaignPart.JURY_CHAIR), OpeningGap.JURY_CHAIR);
        need(has(PhaseKind.RESULTS) || !has(PhaseKind.VOTE) && !has(PhaseKind.JURY), OpeningGap.RESULTS_PHASE);
        need(!campaign.box().closed(), OpeningGap.BOX_CLOSED);
        return List.copyOf(gaps);
    }

    private void need(boolean present, OpeningGap gap) {
        if (!present) {
            gaps.add(gap);
        }
    }

    private boolean has(PhaseKind phase) {
        return campaign.phase(phase).isPresent();
    }

    private boolean named(CampaignPart part) {
        return campaign.members().stream().anyMatch(member -> member.part() == part);
    }

    /** @throws InvalidValueException when something begins before what it builds on is over */
    public void checkOrder() {
        if (!inOrder()) {
            throw new InvalidValueException("PHASES", "campaign.phase-order");
        }
    }

    /** Whether nothing begins before what it builds on is over. */
    private boolean inOrder() {
        return campaign.phases().stream().allMatch(phase -> AFTER.getOrDefault(phase.kind(), List.of()).stream()
                .map(campaign::phase)
                .flatMap(earlier -> earlier.stream())
                .allMatch(earlier -> PhaseDates.of(earlier).isBefore(PhaseDates.of(phase))));
    }
}
