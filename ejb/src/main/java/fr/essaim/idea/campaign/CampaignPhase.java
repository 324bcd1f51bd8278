// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

import fr.essaim.persistence.StoredRecord;
import fr.essaim.text.InvalidValueException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;

/** When something is open in a campaign. Only the dates decide; nothing is ever switched. */
@Entity
@Table(name = "campaign_phase")
public class CampaignPhase extends StoredRecord {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "campaign_id")
    private Campaign campaign;

    @Enumerated(EnumType.STRING)
    private PhaseKind kind;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    protected CampaignPhase() {}

    CampaignPhase(Campaign campaign, PhaseKind kind, LocalDate startsOn, LocalDate endsOn) {
        this.campaign = campaign;
        this.kind = kind;
        last(startsOn, endsOn);
    }

    /** @param to included; null for no end */
    void last(LocalDate from, LocalDate to) {
        if (from == null) {
            throw new InvalidValueException(kind, "value.required");
        }
        if (to != null && to.isBefore(from)) {
            throw new InvalidValueException(kind, "value.end-before-start", from, to);
        }
        startsOn = from;
        endsOn = to;
    }

    /**
     * A phase of the team's own work is taken up again after its end, and begins anew later where it had begun.
     *
     * @throws InvalidValueException when the phase, or one of the days, is over, or the first day is when it has begun
     */
    void move(PhaseDates dates, LocalDate today) {
        if (!kind.isOfTheTeam() && endsOn != null && endsOn.isBefore(today)) {
            throw new InvalidValueException("PHASES", "campaign.phase-over");
        }
        boolean begun = !startsOn.isAfter(today)
                && !(kind.isOfTheTeam() && dates.startsOn().isAfter(today));
        if (begun ? !startsOn.equals(dates.startsOn()) : dates.startsOn().isBefore(today)) {
            throw new InvalidValueException(
                    "PHASES", begun ? "campaign.phase-begun" : "campaign.day-over", dates.startsOn());
        }
        if (dates.endsOn() != null && dates.endsOn().isBefore(today)) {
            throw new InvalidValueException("PHASES", "campaign.day-over", dates.endsOn());
        }
        last(dates.startsOn(), dates.endsOn());
    }

    /** Both ends included, in the authority's days. */
    public boolean includes(LocalDate day) {
        return !day.isBefore(startsOn) && (endsOn == null || !day.isAfter(endsOn));
    }

    public PhaseKind kind() {
        return kind;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    /** The last day, included; empty when it does not end. */
    public Optional<LocalDate> endsOn() {
        return Optional.ofNullable(endsOn);
    }
}
