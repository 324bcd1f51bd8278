// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.history;

import fr.essaim.directory.AgentId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Who changes something, when and how.
 *
 * @param at to the microsecond, as the database keeps it
 * @param day the authority's calendar day of that instant
 */
public record ChangeStamp(AgentId by, Instant at, LocalDate day, ChangeCause cause) {

    public static ChangeStamp now(Clock clock, AgentId by, ChangeCause cause) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new ChangeStamp(by, at, LocalDate.ofInstant(at, clock.getZone()), cause);
    }
}
