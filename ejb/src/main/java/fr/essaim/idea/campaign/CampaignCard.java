// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A campaign in a list, as one visitor sees it.
 *
 * @param purpose light rich text
 * @param parts those that the visitor holds in its team
 * @param onRoll whether the visitor takes part
 */
public record CampaignCard(
        long id,
        long boxId,
        String boxTitle,
        CampaignKind kind,
        String title,
        String purpose,
        List<PhaseLine> phases,
        Set<CampaignPart> parts,
        boolean onRoll,
        boolean opened,
        boolean archived,
        Instant resultsAt,
        LocalDate today) {

    /** Where it stands today, as its dates tell. */
    public enum State {
        /** Being set up: agents do not see it. */
        DRAFT,
        COMING,
        /** Something can be done in it. */
        RUNNING,
        /** Its results and what becomes of them can be seen. */
        TOLD,
        OVER,
        ARCHIVED
    }

    /** A phase, both days included; {@code endsOn} is null for no end. */
    public record PhaseLine(PhaseKind kind, LocalDate startsOn, LocalDate endsOn) {

        public boolean isOn(LocalDate day) {
            return !day.isBefore(startsOn) && !isOver(day);
        }

        public boolean isOver(LocalDate day) {
            return endsOn != null && day.isAfter(endsOn);
        }
    }

    public CampaignCard {
        phases = List.copyOf(phases);
        parts = Set.copyOf(parts);
    }

    static CampaignCard of(Campaign campaign, Set<CampaignPart> parts, boolean onRoll, LocalDate today) {
        return new CampaignCard(
                campaign.id(),
                campaign.box().id(),
                campaign.box().title(),
                campaign.kind(),
                campaign.title(),
                campaign.purpose(),
                campaign.phases().stream()
                        .sorted(Comparator.comparing(CampaignPhase::startsOn).thenComparing(CampaignPhase::kind))
                        .map(phase -> new PhaseLine(
                                phase.kind(), phase.startsOn(), phase.endsOn().orElse(null)))
                        .toList(),
                parts,
                onRoll,
                campaign.isOpened(),
                campaign.archived(),
                campaign.resultsAt().orElse(null),
                today);
    }

    /** Whether this can be done today; as in {@link Campaign#isOpen}. */
    public boolean isOpen(PhaseKind kind) {
        return opened && !archived && phases.stream().anyMatch(phase -> phase.kind() == kind && phase.isOn(today));
    }

    /** The last day of the phase that is on today; empty for no end, or when it is not on. */
    public Optional<LocalDate> lastDay(PhaseKind kind) {
        return phases.stream()
                .filter(phase -> phase.kind() == kind && phase.isOn(today))
                .map(PhaseLine::endsOn)
                .filter(Objects::nonNull)
                .findFirst();
    }

    public boolean resultsPublished(Instant now) {
        return resultsAt != null && !now.isBefore(resultsAt);
    }

    public State state() {
        if (archived) {
            return State.ARCHIVED;
        }
        if (!opened) {
            return State.DRAFT;
        }
        if (phases.stream().allMatch(phase -> phase.startsOn().isAfter(today))) {
            return State.COMING;
        }
        List<PhaseLine> now = phases.stream().filter(phase -> phase.isOn(today)).toList();
        boolean between = now.isEmpty() && phases.stream().anyMatch(phase -> !phase.isOver(today));
        if (between || now.stream().anyMatch(phase -> !isTelling(phase.kind()))) {
            return State.RUNNING;
        }
        return now.isEmpty() ? State.OVER : State.TOLD;
    }

    private static boolean isTelling(PhaseKind kind) {
        return kind == PhaseKind.RESULTS || kind == PhaseKind.FOLLOW_UP;
    }
}
