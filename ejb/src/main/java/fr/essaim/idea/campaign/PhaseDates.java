// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

import java.time.LocalDate;

/**
 * From when to when a phase lasts, both days included.
 *
 * @param endsOn null for no end
 */
public record PhaseDates(LocalDate startsOn, LocalDate endsOn) {

    public static PhaseDates of(CampaignPhase phase) {
        return new PhaseDates(phase.startsOn(), phase.endsOn().orElse(null));
    }

    public PhaseDates later(long days) {
        return new PhaseDates(startsOn.plusDays(days), endsOn == null ? null : endsOn.plusDays(days));
    }

    /** Whether it is over before the other begins; a phase without end never is. */
    public boolean isBefore(PhaseDates other) {
        return endsOn != null && endsOn.isBefore(other.startsOn);
    }
}
