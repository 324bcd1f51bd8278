// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory.ldap;

import fr.essaim.web.directory.TestTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class LdapAuthorityTest extends LdapAuthorityContract {

    private static final DemonstrationTree TREE = new DemonstrationTree();
    private static TestServer server;
    private static LdapScene scene;

    @BeforeAll
    static void start() {
        server = new TestServer();
        TREE.plant(server.entries());
        scene = new LdapScene(DemonstrationTree.settings(server.settings()), TestTables.empty());
    }

    @AfterAll
    static void stop() {
        scene.close();
        server.close();
    }

    @Override
    protected LdapScene scene() {
        return scene;
    }

    @Override
    protected DemonstrationTree tree() {
        return TREE;
    }
}
