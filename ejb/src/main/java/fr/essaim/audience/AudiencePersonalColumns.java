// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audience;

import fr.essaim.persistence.Erasure;
import fr.essaim.persistence.PersonalColumns;
import fr.essaim.persistence.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who is on rolls and lists, came and went, and who decided on it. Ballots stand on the roll: it changes around them. */
@ApplicationScoped
public class AudiencePersonalColumns implements PersonalColumns {

    private static final String AUDIENCE = "audience_id in (select id from audience where " + PersonalTable.SITE + ")";
    private static final String RULE = "rule_id in (select r.id from audience_rule r join audience_block b on b.id ="
            + " r.block_id join audience a on a.id = b.audience_id where a." + PersonalTable.SITE + ")";
    private static final PersonalTable ROLL =
            PersonalTable.of("roll_entry", AUDIENCE).byTheRoom("agent_id");

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                ROLL,
                PersonalTable.of("audience_rule_agent", RULE).removed("agent_id"),
                PersonalTable.of("roll_change", AUDIENCE).unknown("agent_id", "decided_by", "impersonator_id"));
    }

    @Override
    public void prepare(Erasure erasure) {
        erasure.copy(ROLL, "audience_id, institution_id, department_id, state, since");
    }

    @Override
    public void finish(Erasure erasure) {
        erasure.changeOwn("delete from roll_entry where agent_id = ? and " + AUDIENCE);
    }
}
