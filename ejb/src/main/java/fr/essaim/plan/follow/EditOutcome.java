// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import fr.essaim.plan.ActionField;
import java.io.Serializable;
import java.util.Map;
import java.util.Set;

/**
 * What an edit came to.
 *
 * @param version the action's version now
 * @param changed fields that this edit changed
 * @param previous what stood in those fields before; empty for a new action
 * @param merged fields that others had changed since the edit began, kept as they left them
 */
public record EditOutcome(
        long actionId,
        int version,
        Set<ActionField> changed,
        Map<ActionField, String> previous,
        Set<ActionField> merged)
        implements Serializable {}
