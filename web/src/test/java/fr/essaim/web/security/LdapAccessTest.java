// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.security;

import static fr.essaim.directory.SampleAuthority.SITE;

import fr.essaim.access.Access;
import fr.essaim.access.AccessContract;
import fr.essaim.web.directory.ldap.LdapScene;
import fr.essaim.web.directory.ldap.TestServer;
import org.junit.jupiter.api.AfterEach;

/** Permissions by roles that LDAP groups give, some of them by way of other groups. */
class LdapAccessTest extends AccessContract {

    private final TestServer server = new TestServer();
    private final LdapScene scene = LdapScene.sample(server, "hr");
    private final ShiroAccess access =
            new ShiroAccess(new LdapRealm(new Accounts(scene.tables, 1), scene.directory, SITE), SITE);

    @AfterEach
    void stop() {
        scene.close();
        server.close();
    }

    @Override
    protected Access access() {
        return access;
    }
}
