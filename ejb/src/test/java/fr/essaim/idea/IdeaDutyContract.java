// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.TownDirectory;
import fr.essaim.duty.DutySourceContract;
import fr.essaim.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What is owed in campaigns: Émile owes it, Sacha is on the roll and does not. */
public abstract class IdeaDutyContract extends DutySourceContract {

    protected IdeaScene scene;
    protected long campaignId;

    /** Opens the campaign that duties come from. */
    protected abstract long open(IdeaScene scene);

    @BeforeEach
    void begin() {
        scene = new IdeaScene();
        campaignId = open(scene);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Override
    protected TestDatabase database() {
        return scene.database;
    }

    @Override
    protected AgentId debtor() {
        return TownDirectory.EMILE;
    }

    @Override
    protected AgentId bystander() {
        return TownDirectory.SACHA;
    }

    @Override
    protected AgentId stranger() {
        return TownDirectory.GONE;
    }
}
