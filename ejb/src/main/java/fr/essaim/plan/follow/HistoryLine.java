// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.FieldChange;
import java.time.Instant;
import java.util.Optional;

/**
 * One change of one field.
 *
 * @param field the name of an {@link fr.essaim.plan.ActionField}, {@code CREATED}, {@code STEP}, {@code STEP_AGENT} or {@code ASKED}
 * @param before canonical text, empty for no value
 */
public record HistoryLine(
        String field,
        String before,
        String after,
        Instant at,
        AgentId by,
        Optional<AgentId> impersonator,
        ChangeCause cause,
        int version) {

    static HistoryLine of(FieldChange change) {
        return new HistoryLine(
                change.field(),
                change.before(),
                change.after(),
                change.at(),
                change.by(),
                change.impersonator(),
                change.cause(),
                change.recordVersion());
    }
}
