// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.TownDirectory;
import fr.essaim.duty.DutySource;
import fr.essaim.duty.DutySourceContract;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.persistence.TestDatabase;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.PlanScene;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

@OnEachDatabase
class OwedByLeadsTest extends DutySourceContract {

    private PlanScene scene;
    private long planId;
    private int owed;

    @BeforeEach
    void open() {
        scene = new PlanScene();
        planId = scene.currentPlan();
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
    protected DutySource source() {
        return scene.get(LeadDuties.class);
    }

    @Override
    protected AgentId debtor() {
        return TownDirectory.CAMILLE;
    }

    @Override
    protected AgentId bystander() {
        return TownDirectory.SACHA;
    }

    @Override
    protected AgentId stranger() {
        return TownDirectory.GONE;
    }

    @Override
    protected void owe(int many) {
        for (int i = 0; i < many; i++) {
            LocalDate start = PlanScene.TODAY.plusDays(14 - owed++);
            scene.action(planId, Map.of(ActionField.STATUS, "PLANNED", ActionField.PLANNED_START, start.toString()));
        }
    }
}
