// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.idea.IdeaScene.LOU;
import static fr.essaim.idea.IdeaScene.fromTheNeighbourTown;
import static fr.essaim.idea.IdeaScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.attachment.AttachmentUploads;
import fr.essaim.attachment.Attachments;
import fr.essaim.attachment.FolderContract;
import fr.essaim.attachment.inspection.AttachmentRefusedException;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.PhaseClosedException;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.persistence.TestDatabase;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class IdeaFolderTest extends FolderContract {

    private IdeaScene scene;
    private long ideaId;

    @BeforeEach
    void depositAnIdea() {
        scene = new IdeaScene();
        ideaId = scene.idea(scene.openCampaign(CampaignKind.CONTEST, VoteMethod.NONE), EMILE, "Un abri à vélos");
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
    protected RecordKey record() {
        return Idea.keyOf(ideaId);
    }

    @Override
    protected Visitor editor() {
        return visitor(EMILE);
    }

    @Override
    protected Visitor reader() {
        return visitor(SACHA);
    }

    @Override
    protected List<Visitor> outsiders() {
        return List.of(visitor(LOU), fromTheNeighbourTown(EMILE));
    }

    @Override
    protected void hide() {
        move(IdeaState.WITHDRAWN);
    }

    @Override
    protected void closeToChanges() {
        scene.clock.setTo(LocalDate.of(2026, 4, 1));
    }

    @Test
    void not_even_those_who_run_the_campaign_change_the_files_of_an_idea() {
        long id = addAFile();

        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> scene.get(Attachments.class).remove(visitor(CAMILLE), id));
    }

    @Test
    void its_files_change_only_while_ideas_are_taken_and_it_is_one() {
        long id = addAFile();
        Attachments attachments = scene.get(Attachments.class);

        move(IdeaState.TAKEN_BACK);
        assertThatExceptionOfType(AttachmentRefusedException.class)
                .isThrownBy(() -> attachments.remove(editor(), id))
                .withMessageContaining("attachment.closed");
        closeToChanges();
        assertThatExceptionOfType(PhaseClosedException.class).isThrownBy(() -> attachments.remove(editor(), id));
    }

    @Test
    void a_form_that_is_open_on_the_idea_while_its_first_file_comes_is_still_up_to_date() {
        int before = version();

        addAFile();

        assertThat(version()).isEqualTo(before);
    }

    private int version() {
        return scene.inTransaction(
                () -> scene.get(IdeaGate.class).enter(editor(), ideaId).version());
    }

    private long addAFile() {
        byte[] content = "texte".getBytes(StandardCharsets.UTF_8);
        return scene.get(AttachmentUploads.class)
                .add(editor(), record(), new ByteArrayInputStream(content), "notes.txt", "");
    }

    private void move(IdeaState state) {
        scene.inTransaction(() -> scene.get(EntityManager.class)
                .createNativeQuery("update idea set state = '" + state + "' where id = " + ideaId)
                .executeUpdate());
    }
}
