// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.plan.ActionPermission;
import fr.essaim.plan.PlanPermission;
import org.junit.jupiter.api.Test;

class PermissionCheckTest {

    @Test
    void what_the_code_asks_is_what_an_administrator_can_grant() {
        assertThat(Permissions.all()).contains(PlanPermission.IMPORT, ActionPermission.ADD_NOTE);
        assertThat(PermissionCheck.problems(ResourceActions.of(Sources.resourceActions()), Permissions.all()))
                .isEmpty();
    }

    @Test
    void a_permission_that_nobody_can_grant_is_found() {
        assertFault(
                "<action-key>REPORT_PROGRESS</action-key>",
                "",
                "nobody can grant REPORT_PROGRESS on fr.essaim.plan.PlanAction");
    }

    @Test
    void a_permission_that_nothing_asks_for_is_found() {
        assertFault(
                "<action-key>ADD_NOTE</action-key>",
                "<action-key>ADD_NOTE</action-key><action-key>BLESS</action-key>",
                "nothing asks for BLESS on fr.essaim.plan.PlanAction");
    }

    @Test
    void a_misspelt_model_is_found() {
        assertFault(
                "fr.essaim.plan.PlanAction<",
                "fr.essaim.plan.Action<",
                "nobody can grant VIEW on fr.essaim.plan.PlanAction");
    }

    @Test
    void a_door_open_to_guests_is_found() {
        assertFault(
                "<guest-defaults/>",
                "<guest-defaults><action-key>VIEW</action-key></guest-defaults>",
                "guests could do VIEW on plan");
    }

    @Test
    void a_door_that_could_be_opened_to_guests_is_found() {
        assertFault(
                "<guest-unsupported>\n                <action-key>ADD_ACTION</action-key>",
                "<guest-unsupported>",
                "guests could do ADD_ACTION on fr.essaim.plan");
    }

    @Test
    void a_portlet_without_root_model_is_found() {
        assertFault("<root>true</root>", "", "portlet planadmin has 0 root models");
    }

    private static void assertFault(String right, String wrong, String problem) {
        String descriptor = Sources.resourceActions();
        assertThat(descriptor).contains(right);
        assertThat(PermissionCheck.problems(ResourceActions.of(descriptor.replace(right, wrong)), Permissions.all()))
                .contains(problem);
    }
}
