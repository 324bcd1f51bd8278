// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.security;

import static fr.essaim.directory.SampleAuthority.CURIOUS;
import static fr.essaim.directory.SampleAuthority.FORMER;
import static fr.essaim.directory.SampleAuthority.JEAN;
import static fr.essaim.directory.SampleAuthority.SITE;
import static fr.essaim.directory.SampleAuthority.ZOE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.access.Access;
import fr.essaim.access.AccessContract;
import fr.essaim.access.Permission;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.plan.PlanPermission;
import fr.essaim.web.directory.DirectorySeed;
import fr.essaim.web.directory.LocalDirectory;
import fr.essaim.web.directory.Tables;
import fr.essaim.web.directory.TestTables;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class ShiroAccessTest extends AccessContract {

    private final Tables tables = TestTables.sample(
            new DirectorySeed.Account(ZOE, "zoe", "", List.of("hr")),
            new DirectorySeed.Account(FORMER, "ines", "", List.of("admin")),
            new DirectorySeed.Account(CURIOUS, "admin", "", List.of("admin")));
    private final AgentRealm realm = new AgentRealm(
            new Accounts(tables, SITE.companyId()), new LocalDirectory(tables), SITE, CheapPasswords.create());
    private final ShiroAccess access = new ShiroAccess(realm, SITE);

    @Override
    protected Access access() {
        return access;
    }

    @Test
    void the_portal_is_administered_by_its_administrators_only() {
        assertThat(allows(CURIOUS, PortalPermission.ADMINISTER)).isTrue();
        assertThat(allows(ZOE, PortalPermission.ADMINISTER)).isFalse();
        assertThat(allows(FORMER, PortalPermission.ADMINISTER)).isFalse();
    }

    @Test
    void a_role_given_later_counts_once_the_realm_has_forgotten() {
        assertThat(allows(JEAN, PlanPermission.IMPORT)).isFalse();
        tables.change(
                "insert into role_membership (role_id, agent_id) select id, 102 from portal_role where code = 'hr'");
        realm.forget();

        assertThat(allows(JEAN, PlanPermission.IMPORT)).isTrue();
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
