// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import fr.essaim.access.Permission;
import fr.essaim.access.Visitor;
import fr.essaim.duty.ConcernSource;
import fr.essaim.duty.Duty;
import fr.essaim.duty.Involvement;
import fr.essaim.history.RecordKey;
import fr.essaim.plan.PlanAction;
import fr.essaim.plan.PlanPermission;
import fr.essaim.plan.board.ActionRow;
import fr.essaim.plan.board.PlanBoards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** The actions of the current plan that the visitor leads or helps to lead and that are not over, in the plan's order. */
@ApplicationScoped
@Transactional
public class LedActions implements ConcernSource {

    @Inject
    PlanBoards boards;

    @Override
    public String feature() {
        return LeadDuties.FEATURE;
    }

    @Override
    public Permission needed() {
        return PlanPermission.VIEW;
    }

    @Override
    public Found of(Visitor visitor) {
        List<Involvement> led = boards.findCurrent(visitor).stream()
                .flatMap(board -> board.rows().stream())
                .filter(row -> row.ledBy(visitor.agent()) && !row.status().isOver())
                .map(row -> new Involvement(visitor.agent().equals(row.leadId()) ? "LEAD" : "CO_LEAD", subject(row)))
                .toList();
        return new Found(List.of(), led);
    }

    private static Duty.Subject subject(ActionRow row) {
        return new Duty.Subject(new RecordKey(PlanAction.RECORD_TYPE, row.id()), row.number(), row.title());
    }
}
