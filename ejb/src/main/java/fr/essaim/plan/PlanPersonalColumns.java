// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

import fr.essaim.persistence.PersonalColumns;
import fr.essaim.persistence.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who leads and reports. The plan is a public commitment: it goes on naming those who answered for it. */
@ApplicationScoped
public class PlanPersonalColumns implements PersonalColumns {

    private static final String ACTION = "action_id in (select id from plan_action where " + PersonalTable.SITE + ")";

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.kept("plan_action", PersonalTable.SITE, "last_report_by"),
                PersonalTable.kept("plan_action_person", ACTION, "agent_id"),
                PersonalTable.kept("follow_up_note", ACTION, "agent_id", "impersonator_id"),
                PersonalTable.kept("progress_report", ACTION, "agent_id", "impersonator_id"),
                PersonalTable.kept("action_step", ACTION, "agent_id"),
                PersonalTable.kept("postponement", ACTION, "agent_id"),
                PersonalTable.of("saved_view", PersonalTable.SITE).removed("agent_id"));
    }
}
