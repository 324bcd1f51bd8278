// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import fr.essaim.plan.ActionField;
import fr.essaim.plan.ActionRights;
import fr.essaim.plan.board.ActionRow;
import java.util.Map;

/**
 * What a form about one action starts from.
 *
 * @param values every field in canonical text
 */
public record ActionForm(ActionRow row, long planId, Map<ActionField, String> values, ActionRights.Rights rights) {}
