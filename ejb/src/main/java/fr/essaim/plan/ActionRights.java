// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

import fr.essaim.access.Access;
import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who may do what to an action: what the portal grants, and what comes with leading it. Leads and co-leads report, note,
 * handle steps and update, except the fields that place the action in the plan.
 */
@ApplicationScoped
public class ActionRights {

    /** What only those with {@link ActionPermission#UPDATE} change. */
    public static final Set<ActionField> RESERVED =
            Set.copyOf(EnumSet.of(ActionField.TITLE, ActionField.AXIS, ActionField.PRIORITY, ActionField.LEAD));

    @Inject
    Access access;

    /**
     * What the visitor may do.
     *
     * @param canReport includes handling steps
     * @param editableFields empty when {@code canUpdate} is false
     */
    public record Rights(
            boolean canView, boolean canUpdate, boolean canReport, boolean canNote, Set<ActionField> editableFields) {}

    /** @param leads whether the visitor is the action's lead or one of its co-leads */
    public Rights on(Visitor visitor, long actionId, boolean leads) {
        boolean update = access.allows(visitor, ActionPermission.UPDATE, actionId);
        return new Rights(
                access.allows(visitor, ActionPermission.VIEW, actionId),
                update || leads,
                leads || access.allows(visitor, ActionPermission.REPORT_PROGRESS, actionId),
                leads || access.allows(visitor, ActionPermission.ADD_NOTE, actionId),
                update ? EnumSet.allOf(ActionField.class) : leads ? unreserved() : Set.of());
    }

    public boolean canView(Visitor visitor, long actionId) {
        return access.allows(visitor, ActionPermission.VIEW, actionId);
    }

    /** @throws NotAllowedException when the visitor may not change one of these fields */
    public void checkUpdate(Visitor visitor, PlanAction action, Set<ActionField> fields) {
        boolean reserved = fields.stream().anyMatch(RESERVED::contains);
        if (reserved || !action.isLedBy(visitor.agent())) {
            access.check(visitor, ActionPermission.UPDATE, action.id());
        }
    }

    /** Reporting progress and handling steps. */
    public void checkReport(Visitor visitor, PlanAction action) {
        if (!action.isLedBy(visitor.agent())) {
            access.check(visitor, ActionPermission.REPORT_PROGRESS, action.id());
        }
    }

    public void checkNote(Visitor visitor, PlanAction action) {
        if (!action.isLedBy(visitor.agent())) {
            access.check(visitor, ActionPermission.ADD_NOTE, action.id());
        }
    }

    private static Set<ActionField> unreserved() {
        EnumSet<ActionField> fields = EnumSet.allOf(ActionField.class);
        fields.removeAll(RESERVED);
        return fields;
    }
}
