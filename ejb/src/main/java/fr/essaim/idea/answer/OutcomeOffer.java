// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

import fr.essaim.plan.ActionField;
import fr.essaim.plan.board.PlanBoard;
import java.util.Map;

/**
 * What a form starts from when an idea is to become something.
 *
 * @param title of the idea
 * @param values canonical texts of the fields of a new action, as far as the idea tells
 * @param board of the current plan; null when there is none, or the visitor may not see it
 * @param mayAdd whether the visitor may add actions to it
 */
public record OutcomeOffer(String title, Map<ActionField, String> values, PlanBoard board, boolean mayAdd) {}
