// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.access.Visitor;
import fr.essaim.demonstration.DemonstrationPeople;
import fr.essaim.directory.AgentId;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.web.directory.DirectorySeeding;
import fr.essaim.web.directory.LocalDirectory;
import fr.essaim.web.directory.Tables;
import fr.essaim.web.directory.TestTables;
import fr.essaim.web.page.AccountToTry;
import fr.essaim.web.security.Accounts;
import fr.essaim.web.security.AgentRealm;
import fr.essaim.web.security.CheapPasswords;
import fr.essaim.web.security.Passwords;
import fr.essaim.web.security.PortalPermission;
import fr.essaim.web.security.ShiroAccess;
import fr.essaim.web.signin.Origin;
import fr.essaim.web.signin.SampleTries;
import fr.essaim.web.signin.SignIn;
import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class DemonstrationSeedTest {

    private final Tables tables = TestTables.empty();
    private final Passwords passwords = CheapPasswords.create();
    private final LocalDirectory directory = new LocalDirectory(tables);
    private final AgentRealm realm = new AgentRealm(new Accounts(tables, 1), directory, PortalParts.SITE, passwords);

    @Test
    void the_whole_authority_comes_in_and_the_five_can_sign_in() {
        new DirectorySeeding(tables, passwords::hash).fill(1, DemonstrationSeed.directory());
        SignIn signIn = new SignIn(SampleTries.in(tables, Clock.systemUTC()), realm);

        assertThat(directory.search(PortalParts.SITE, "", 0, 1).total()).isEqualTo(1_650);
        assertThat(directory.institutions(PortalParts.SITE)).hasSize(3);
        assertThat(DemonstrationSeed.accounts()).hasSize(5).allSatisfy(account -> assertThat(attempt(signIn, account))
                .isPositive());
        assertThat(mayAdminister(DemonstrationPeople.ADMIN)).isTrue();
        assertThat(mayAdminister(DemonstrationPeople.DGS)).isFalse();
    }

    private static long attempt(SignIn signIn, AccountToTry account) {
        return signIn.attempt(account.login(), account.password(), new Origin("192.0.2.1", ""))
                .agent()
                .value();
    }

    private boolean mayAdminister(AgentId agent) {
        return new ShiroAccess(realm, PortalParts.SITE)
                .allows(new Visitor(PortalParts.SITE, agent, Locale.FRENCH), PortalPermission.ADMINISTER, 0);
    }
}
