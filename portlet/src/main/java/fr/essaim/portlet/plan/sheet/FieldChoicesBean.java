// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.sheet;

import fr.essaim.plan.board.PlanBoard;
import fr.essaim.plan.board.PlanBoards;
import fr.essaim.plan.follow.ActionSheets;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.plan.FilterChoices;
import fr.essaim.portlet.plan.PlanPreferences;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;

/** What the lists offer in the forms of actions. */
@Named("fieldChoices")
@RequestScoped
public class FieldChoicesBean {

    private final Map<Long, FilterChoices> known = new HashMap<>();

    @Inject
    ActiveAgent agent;

    @Inject
    ActionSheets sheets;

    @Inject
    PlanBoards boards;

    @Inject
    FieldTexts fieldTexts;

    /** For a new action of the plan shown. */
    public FilterChoices getFresh() {
        return known.computeIfAbsent(0L, none -> of(PlanPreferences.current().board(boards, agent.visitor())));
    }

    /** For an action that there is, in the plan that it belongs to. */
    public FilterChoices of(long actionId) {
        return known.computeIfAbsent(
                actionId,
                id -> of(boards.of(
                        agent.visitor(), sheets.form(agent.visitor(), id).planId())));
    }

    private FilterChoices of(PlanBoard board) {
        return fieldTexts.choices(agent.visitor(), board);
    }
}
