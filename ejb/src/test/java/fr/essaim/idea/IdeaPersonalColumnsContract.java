// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea;

import fr.essaim.access.GrantedAccess;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.TownDirectory;
import fr.essaim.persistence.TestDatabase;
import fr.essaim.privacy.PersonalColumnsContract;
import org.junit.jupiter.api.AfterEach;

/** The contract of personal columns in the town that asks for ideas. */
public abstract class IdeaPersonalColumnsContract extends PersonalColumnsContract {

    protected final IdeaScene scene = new IdeaScene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Override
    protected TestDatabase database() {
        return scene.database;
    }

    @Override
    protected GrantedAccess access() {
        return scene.access;
    }

    @Override
    protected AgentId manager() {
        return TownDirectory.DOMINIQUE;
    }
}
