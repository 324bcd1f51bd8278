// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.liferay;

import static fr.essaim.directory.SampleAuthority.CURIOUS;
import static fr.essaim.directory.SampleAuthority.FORMER;
import static fr.essaim.directory.SampleAuthority.JEAN;
import static fr.essaim.directory.SampleAuthority.SITE;
import static fr.essaim.directory.SampleAuthority.ZOE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.liferay.portal.kernel.exception.PortalException;
import com.liferay.portal.kernel.model.User;
import com.liferay.portal.kernel.model.UserConstants;
import com.liferay.portal.kernel.security.permission.PermissionChecker;
import fr.essaim.access.Access;
import fr.essaim.access.AccessContract;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.plan.ActionPermission;
import fr.essaim.plan.PlanPermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LiferayAccessTest extends AccessContract {

    private static final String PLAN = "fr.essaim.plan";
    private static final String ACTION = "fr.essaim.plan.PlanAction";

    private final FakePortal portal = FakePortal.ofSample();
    private final Map<Long, Set<String>> grants = new HashMap<>();
    private final List<Object[]> asked = new ArrayList<>();
    private final Set<Long> records = new HashSet<>(Set.of(12L));
    private final List<User> checkersMade = new ArrayList<>();
    private PermissionChecker ofRequest;
    private final LiferayAccess access =
            new LiferayAccess(portal.services(), ThreadCompany.scope(), () -> ofRequest, user -> {
                checkersMade.add(user);
                return checker(user.getUserId(), true);
            });

    LiferayAccessTest() {
        for (AgentId agent : List.of(ZOE, JEAN, CURIOUS, FORMER)) {
            grant(agent, PLAN + " VIEW", PLAN + " EXPORT", ACTION + " VIEW");
        }
        grant(ZOE, PLAN + " IMPORT", ACTION + " ADD_NOTE");
        for (AgentId agent : List.of(CURIOUS, FORMER)) {
            Arrays.stream(PlanPermission.values()).forEach(one -> grant(agent, PLAN + " " + one));
            Arrays.stream(ActionPermission.values()).forEach(one -> grant(agent, ACTION + " " + one));
        }
        portal.resourceService
                .when("addResources", 8, record -> records.add((Long) record[4]))
                .when("deleteResource", 4, record -> records.remove(record[3]));
    }

    @Override
    protected Access access() {
        return access;
    }

    private void grant(AgentId agent, String... permissions) {
        grants.computeIfAbsent(agent.value(), any -> new HashSet<>()).addAll(Arrays.asList(permissions));
    }

    /** As the portal's: what was granted on a site counts there, for the feature, its records as a whole and known ones. */
    private PermissionChecker checker(long user, boolean signedIn) {
        return Recording.of(PermissionChecker.class)
                .value("getUserId", user)
                .value("getCompanyId", SITE.companyId())
                .value("isSignedIn", signedIn)
                .when("hasPermission", 4, question -> {
                    asked.add(question);
                    return isKnown((String) question[1], (String) question[2])
                            && question[0].equals(SITE.siteId())
                            && grants.getOrDefault(user, Set.of()).contains(question[1] + " " + question[3]);
                })
                .asked();
    }

    private boolean isKnown(String model, String key) {
        return model.equals(PLAN)
                ? key.equals(Long.toString(SITE.siteId()))
                : key.equals(model) || key.matches("\\d+") && records.contains(Long.parseLong(key));
    }

    private static Visitor visitor(AgentId agent) {
        return new Visitor(SITE, agent, Locale.FRENCH);
    }

    @Test
    void a_feature_is_asked_about_by_its_site_and_a_record_by_its_number() {
        access.allows(visitor(JEAN), PlanPermission.IMPORT, 0);
        access.allows(visitor(JEAN), PlanPermission.IMPORT, 4);
        access.allows(visitor(JEAN), ActionPermission.UPDATE, 0);
        access.allows(visitor(JEAN), ActionPermission.UPDATE, 12);

        assertThat(asked)
                .containsExactly(
                        new Object[] {1L, PLAN, "1", "IMPORT"},
                        new Object[] {1L, PLAN, "1", "IMPORT"},
                        new Object[] {1L, ACTION, ACTION, "UPDATE"},
                        new Object[] {1L, ACTION, "12", "UPDATE"});
    }

    @Test
    void a_request_brings_its_own_checker() {
        ofRequest = checker(JEAN.value(), true);

        assertThat(access.allows(visitor(JEAN), PlanPermission.VIEW, 0)).isTrue();
        assertThat(checkersMade).isEmpty();
    }

    @Test
    void the_checker_of_somebody_else_does_not_lend_its_rights() {
        ofRequest = checker(CURIOUS.value(), true);

        assertThat(access.allows(visitor(JEAN), PlanPermission.MANAGE_PLAN, 0)).isFalse();
        assertThat(checkersMade).extracting(User::getUserId).containsExactly(JEAN.value());
    }

    @Test
    void a_job_has_a_checker_made_from_the_account_in_its_company() {
        assertThat(access.allows(visitor(ZOE), PlanPermission.IMPORT, 0)).isTrue();
        assertThat(checkersMade).extracting(User::getUserId).containsExactly(ZOE.value());
        assertThat(ThreadCompany.current()).isZero();
    }

    @Test
    void guests_and_service_accounts_may_nothing_whatever_was_granted() {
        portal.user(FakePortal.person(210, "Invité", "", 0), 1, UserConstants.TYPE_GUEST, "guest");
        grant(new AgentId(210), PLAN + " VIEW");
        ofRequest = checker(210, false);

        assertThat(access.allows(visitor(new AgentId(210)), PlanPermission.VIEW, 0))
                .isFalse();
    }

    @Test
    void a_record_is_taken_in_with_what_members_of_the_site_get_and_nothing_for_guests() {
        access.recordAdded(SITE, ZOE, ACTION, 55);

        assertThat(portal.resourceService.calls())
                .containsExactly("addResources[1, 1, 101, fr.essaim.plan.PlanAction, 55, false, true, false]");
        assertThat(access.allows(visitor(JEAN), ActionPermission.VIEW, 55)).isTrue();
    }

    @Test
    void a_removed_record_takes_what_was_granted_on_it_along() {
        access.recordRemoved(SITE, ACTION, 12);

        assertThat(portal.resourceService.calls())
                .containsExactly("deleteResource[1, fr.essaim.plan.PlanAction, 4, 12]");
        assertThat(access.allows(visitor(JEAN), ActionPermission.VIEW, 12)).isFalse();
    }

    @Test
    void a_portal_that_cannot_take_a_record_in_says_so() {
        portal.resourceService.when("addResources", 8, record -> {
            throw new PortalException("no such role");
        });

        assertThatIllegalStateException().isThrownBy(() -> access.recordAdded(SITE, ZOE, ACTION, 55));
    }
}
