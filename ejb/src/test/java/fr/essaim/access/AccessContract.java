// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.access;

import static fr.essaim.directory.SampleAuthority.CURIOUS;
import static fr.essaim.directory.SampleAuthority.ELSEWHERE;
import static fr.essaim.directory.SampleAuthority.FORMER;
import static fr.essaim.directory.SampleAuthority.JEAN;
import static fr.essaim.directory.SampleAuthority.SITE;
import static fr.essaim.directory.SampleAuthority.ZOE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.plan.ActionPermission;
import fr.essaim.plan.PlanPermission;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Essaim relies on in a portal's permissions: the same sentences for every adapter of the port. */
public abstract class AccessContract {

    private static final PortalSite OTHER_SITE = new PortalSite(SITE.companyId(), 77);
    private static final AgentId STRANGER = new AgentId(9_999);
    private static final long ACTION = 12;
    private static final List<Permission> ALL = Stream.<Permission[]>of(
                    PlanPermission.values(), ActionPermission.values())
            .flatMap(Arrays::stream)
            .toList();

    /**
     * Permissions in {@link fr.essaim.directory.SampleAuthority}, as its administrators granted them on {@code SITE}: every
     * agent views the plan, exports it and views its actions; Zoé imports and adds notes as well, by a role; the curious one and the
     * former member hold a role that may do everything there.
     */
    protected abstract Access access();

    @Test
    void every_agent_views_and_exports_and_nothing_more() {
        assertThat(allowed(JEAN))
                .containsExactlyInAnyOrder(PlanPermission.VIEW, PlanPermission.EXPORT, ActionPermission.VIEW);
    }

    @Test
    void a_role_adds_its_permissions_and_no_others() {
        assertThat(allowed(ZOE))
                .containsExactlyInAnyOrder(
                        PlanPermission.VIEW,
                        PlanPermission.EXPORT,
                        PlanPermission.IMPORT,
                        ActionPermission.VIEW,
                        ActionPermission.ADD_NOTE);
    }

    @Test
    void a_role_may_hold_everything() {
        assertThat(allowed(CURIOUS)).containsExactlyInAnyOrderElementsOf(ALL);
    }

    @Test
    void former_members_and_strangers_may_nothing_whatever_their_roles() {
        assertThat(allowed(FORMER)).isEmpty();
        assertThat(allowed(STRANGER)).isEmpty();
    }

    @Test
    void nothing_is_allowed_on_another_site_or_from_another_company() {
        assertThat(ALL)
                .noneMatch(permission -> allows(OTHER_SITE, ZOE, permission))
                .noneMatch(permission -> allows(OTHER_SITE, CURIOUS, permission))
                .noneMatch(permission -> allows(ELSEWHERE, CURIOUS, permission));
    }

    @Test
    void a_new_record_is_viewed_by_all_and_changed_by_those_who_may() {
        access().recordAdded(SITE, ZOE, ActionPermission.RESOURCE, 13);

        assertThat(access().allows(new Visitor(SITE, JEAN, Locale.FRENCH), ActionPermission.VIEW, 13))
                .isTrue();
        assertThat(access().allows(new Visitor(SITE, ZOE, Locale.FRENCH), ActionPermission.UPDATE, 13))
                .isFalse();
        assertThat(access().allows(new Visitor(SITE, CURIOUS, Locale.FRENCH), ActionPermission.UPDATE, 13))
                .isTrue();
    }

    @Test
    void an_impersonating_administrator_has_the_rights_of_the_agent_only() {
        Visitor impersonated = new Visitor(SITE, JEAN, Locale.FRENCH, Optional.of(CURIOUS));

        assertThat(access().allows(impersonated, PlanPermission.VIEW, 0)).isTrue();
        assertThat(access().allows(impersonated, PlanPermission.MANAGE_PLAN, 0)).isFalse();
    }

    @Test
    void a_refusal_names_numbers_only() {
        Visitor jean = new Visitor(SITE, JEAN, Locale.FRENCH);

        assertThatThrownBy(() -> access().check(jean, ActionPermission.UPDATE, 7))
                .isInstanceOf(NotAllowedException.class)
                .hasMessageContaining("102")
                .hasMessageNotContaining("Martin");
    }

    /** What this agent may do both to the feature as a whole and to one record; the two agree in this scene. */
    private List<Permission> allowed(AgentId agent) {
        Visitor visitor = new Visitor(SITE, agent, Locale.FRENCH);
        List<Permission> whole = ALL.stream()
                .filter(permission -> access().allows(visitor, permission, 0))
                .toList();
        List<Permission> one = ALL.stream()
                .filter(permission -> access().allows(visitor, permission, ACTION))
                .toList();
        assertThat(one).isEqualTo(whole);
        return whole;
    }

    private boolean allows(PortalSite site, AgentId agent, Permission permission) {
        return access().allows(new Visitor(site, agent, Locale.FRENCH), permission, ACTION);
    }
}
