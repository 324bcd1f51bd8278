// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.exchange;

import fr.essaim.directory.AgentId;
import fr.essaim.plan.ActionField;
import java.time.Instant;

/**
 * A field that an import would change. Texts are as people read them, names and labels.
 *
 * @param exported what the file's author started from
 * @param current what the portal holds now: theirs, in a conflict
 * @param proposed what the file says: mine, in a conflict
 * @param conflict the portal's value changed since the export, to something else than the file's
 * @param changedBy who changed it meanwhile; null without a conflict
 * @param changedAt when; null without a conflict
 */
public record FieldDifference(
        ActionField field,
        String exported,
        String current,
        String proposed,
        boolean conflict,
        AgentId changedBy,
        Instant changedAt) {}
