// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.jury;

import fr.essaim.idea.campaign.PersonalBounds;
import fr.essaim.persistence.PersonalColumns;
import fr.essaim.persistence.PersonalTable;
import fr.essaim.persistence.PersonalTable.Moment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who sat in juries, marked, decided and signed. A juror is not told whose part in an idea he or she refused. */
@ApplicationScoped
public class JuryPersonalColumns implements PersonalColumns {

    private static final String JURY = "jury_id in (select id from jury where " + PersonalBounds.CAMPAIGN + ")";

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("jury", PersonalBounds.CAMPAIGN).unknown("opened_by", "drawn_by"),
                PersonalTable.of("jury_sheet", JURY)
                        .unknown("agent_id")
                        .unknownAndHidden("recused_by")
                        .toOthers("jury_id in (select id from jury where opened_at is not null)"),
                PersonalTable.of("jury_idea", JURY)
                        .unknown("decided_by")
                        .toOthers(
                                "jury_id in (select id from jury where " + PersonalBounds.RESULTS_TOLD + ")",
                                Moment.NOW),
                PersonalTable.of("jury_minutes", JURY).unknown("drawn_up_by"),
                PersonalTable.of("jury_signature", "minutes_id in (select id from jury_minutes where " + JURY + ")")
                        .unknown("agent_id"));
    }
}
