// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.history;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Who changes something, when and how.
 *
 * @param impersonator who acts in that agent's place, if anybody does
 * @param at to the microsecond, as the database keeps it
 * @param day the authority's calendar day of that instant
 */
public record ChangeStamp(AgentId by, Optional<AgentId> impersonator, Instant at, LocalDate day, ChangeCause cause) {

    public ChangeStamp(AgentId by, Instant at, LocalDate day, ChangeCause cause) {
        this(by, Optional.empty(), at, day, cause);
    }

    public static ChangeStamp now(Clock clock, Visitor visitor, ChangeCause cause) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new ChangeStamp(
                visitor.agent(), visitor.impersonator(), at, LocalDate.ofInstant(at, clock.getZone()), cause);
    }
}
