// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.DOMINIQUE;
import static fr.essaim.directory.TownDirectory.LOU;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.idea.IdeaScene.fromTheNeighbourTown;
import static fr.essaim.idea.IdeaScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.access.Visitor;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.persistence.TestDatabase;
import fr.essaim.replication.PlaceKind;
import fr.essaim.replication.ReplicatedContract;
import fr.essaim.replication.ReplicationDraft;
import fr.essaim.replication.ReplicationLine;
import fr.essaim.replication.ReplicationRegister;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class ReplicatedIdeasTest extends ReplicatedContract {

    private final AnswerScene scene = new AnswerScene();
    private final long campaign = scene.campaign();
    private final long idea = scene.idea(campaign);

    @AfterEach
    void close() {
        scene.close();
    }

    @Override
    protected TestDatabase database() {
        return scene.ideas.database;
    }

    @Override
    protected LocalDate today() {
        return IdeaScene.TODAY;
    }

    @Override
    protected RecordKey record() {
        return Idea.keyOf(idea);
    }

    @Override
    protected void succeed() {
        scene.answered(campaign, idea);
    }

    @Override
    protected String title() {
        return "Des vélos pour les tournées";
    }

    @Override
    protected Visitor keeper() {
        return visitor(CAMILLE);
    }

    @Override
    protected Visitor reader() {
        return visitor(SACHA);
    }

    @Override
    protected Visitor exporter() {
        return visitor(DOMINIQUE);
    }

    @Override
    protected List<Visitor> outsiders() {
        return List.of(visitor(LOU), fromTheNeighbourTown(DOMINIQUE));
    }

    @Override
    protected void hide() {
        scene.ideas.inTransaction(() -> scene.get(EntityManager.class)
                .createNativeQuery("update idea set state = 'WITHDRAWN' where id = " + idea)
                .executeUpdate());
    }

    @Test
    void an_answer_that_is_not_for_all_to_read_spreads_nothing_yet() {
        ReplicationRegister register = scene.get(ReplicationRegister.class);
        ReplicationDraft valmont = new ReplicationDraft(PlaceKind.ELSEWHERE, 0, "Valmont", "", "", "", IdeaScene.TODAY);
        scene.drafted(idea);

        refused("idea.nothing-to-spread", () -> register.add(keeper(), record(), valmont));
        scene.get(OfficialAnswers.class).publishNow(keeper(), campaign, List.of(idea));
        register.add(keeper(), record(), valmont);

        assertThat(register.of(reader(), record()))
                .singleElement()
                .extracting(ReplicationLine::within)
                .isEqualTo("Mieux travailler ensemble");
    }
}
