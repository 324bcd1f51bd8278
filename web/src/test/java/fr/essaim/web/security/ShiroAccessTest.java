// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.security;

import static fr.essaim.directory.SampleAuthority.CURIOUS;
import static fr.essaim.directory.SampleAuthority.ELSEWHERE;
import static fr.essaim.directory.SampleAuthority.FORMER;
import static fr.essaim.directory.SampleAuthority.JEAN;
import static fr.essaim.directory.SampleAuthority.SITE;
import static fr.essaim.directory.SampleAuthority.ZOE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Permission;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.web.directory.DirectorySeed;
import fr.essaim.web.directory.LocalDirectory;
import fr.essaim.web.directory.Tables;
import fr.essaim.web.directory.TestTables;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class ShiroAccessTest {

    private record Asked(String resource, String code) implements Permission {}

    private static final Permission VIEW = new Asked("fr.essaim.plan.PlanAction", "VIEW");
    private static final Permission UPDATE = new Asked("fr.essaim.plan.PlanAction", "UPDATE");
    private static final Permission IMPORT = new Asked("fr.essaim.plan", "IMPORT");

    private final Tables tables = TestTables.sample(
            new DirectorySeed.Account(ZOE, "zoe", "", List.of("hr")),
            new DirectorySeed.Account(FORMER, "ines", "", List.of("admin")),
            new DirectorySeed.Account(CURIOUS, "admin", "", List.of("admin")));
    private final AgentRealm realm =
            new AgentRealm(new Accounts(tables, SITE.companyId()), new LocalDirectory(tables), SITE, new Passwords());
    private final ShiroAccess access = new ShiroAccess(realm, SITE);

    @Test
    void every_agent_views_and_nothing_more() {
        assertThat(allows(JEAN, VIEW)).isTrue();
        assertThat(allows(JEAN, UPDATE)).isFalse();
        assertThat(allows(JEAN, IMPORT)).isFalse();
        assertThat(allows(JEAN, PortalPermission.ADMINISTER)).isFalse();
    }

    @Test
    void a_role_adds_its_permissions() {
        assertThat(allows(ZOE, IMPORT)).isTrue();
        assertThat(allows(ZOE, UPDATE)).isFalse();
        assertThat(allows(CURIOUS, UPDATE)).isTrue();
        assertThat(allows(CURIOUS, PortalPermission.ADMINISTER)).isTrue();
    }

    @Test
    void former_members_and_strangers_may_nothing_whatever_their_roles() {
        assertThat(allows(FORMER, VIEW)).isFalse();
        assertThat(allows(new AgentId(9_999), VIEW)).isFalse();
    }

    @Test
    void nothing_is_allowed_from_another_portal() {
        assertThat(access.allows(new Visitor(ELSEWHERE, CURIOUS, Locale.FRENCH), VIEW, 1))
                .isFalse();
    }

    @Test
    void a_refusal_names_numbers_only() {
        Visitor jean = new Visitor(SITE, JEAN, Locale.FRENCH);

        assertThatThrownBy(() -> access.check(jean, UPDATE, 7))
                .isInstanceOf(NotAllowedException.class)
                .hasMessageContaining("102")
                .hasMessageNotContaining("Martin");
    }

    @Test
    void a_role_given_later_counts_once_the_realm_has_forgotten() {
        assertThat(allows(JEAN, IMPORT)).isFalse();
        tables.change(
                "insert into role_membership (role_id, agent_id) select id, 102 from portal_role where code = 'hr'");
        realm.forget();

        assertThat(allows(JEAN, IMPORT)).isTrue();
    }

    @Test
    void the_stamp_of_an_account_is_remembered_until_the_realm_forgets() {
        long stamp = realm.stamp(ZOE);
        tables.change("update account set stamp = stamp + 1 where agent_id = ?", ZOE.value());

        assertThat(realm.stamp(ZOE)).isEqualTo(stamp);
        realm.forget();
        assertThat(realm.stamp(ZOE)).isEqualTo(stamp + 1);
    }

    private boolean allows(AgentId agent, Permission permission) {
        return access.allows(new Visitor(SITE, agent, Locale.FRENCH), permission, 12);
    }
}
