// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import fr.essaim.directory.AgentId;
import fr.essaim.plan.Postponement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A postponement as the sheet shows it. */
public record PostponementLine(LocalDate oldEnd, LocalDate newEnd, Instant at, AgentId by, String reason) {

    static PostponementLine of(Postponement postponement) {
        return new PostponementLine(
                postponement.oldEnd(),
                postponement.newEnd(),
                postponement.at(),
                postponement.by(),
                postponement.reason());
    }

    public long days() {
        return ChronoUnit.DAYS.between(oldEnd, newEnd);
    }
}
