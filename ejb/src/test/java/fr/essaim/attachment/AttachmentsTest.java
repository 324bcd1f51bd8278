// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment;

import static fr.essaim.attachment.inspection.SampleFiles.image;
import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.idea.IdeaScene.LOU;
import static fr.essaim.idea.IdeaScene.fromTheNeighbourTown;
import static fr.essaim.idea.IdeaScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.attachment.inspection.AttachmentRefusedException;
import fr.essaim.attachment.inspection.SampleFiles;
import fr.essaim.directory.AgentId;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.PhaseClosedException;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.text.InvalidValueException;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class AttachmentsTest {

    private static final Visitor EMILE_THERE = visitor(EMILE);

    private IdeaScene scene;
    private Attachments attachments;
    private AttachmentUploads uploads;
    private long ideaId;

    @BeforeEach
    void depositAnIdea() {
        scene = new IdeaScene();
        attachments = scene.get(Attachments.class);
        uploads = scene.get(AttachmentUploads.class);
        ideaId = scene.idea(scene.openCampaign(CampaignKind.CONTEST, VoteMethod.NONE), EMILE, "Un abri à vélos");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void a_file_of_many_pieces_comes_back_as_it_was() throws IOException {
        StringBuilder text = new StringBuilder();
        new Random(1).ints(1_500_000, 'a', 'z').forEach(letter -> text.append((char) letter));
        byte[] content = SampleFiles.bytes(text.toString());

        long id = add(EMILE_THERE, content, "notes.txt", "");

        AttachmentDownload download = attachments.download(visitor(SACHA), id, false);
        assertThat(read(download)).isEqualTo(content);
        assertThat(download.name()).isEqualTo("notes.txt");
        assertThat(download.type().isImage()).isFalse();
        assertThat(download.etag()).matches("\"[0-9a-f]{64}\"");
    }

    @Test
    void whoever_reads_too_slowly_is_left() {
        long id = add(EMILE_THERE, SampleFiles.bytes("a".repeat(1 << 20)), "notes.txt", "");
        AttachmentDownload download = attachments.download(visitor(SACHA), id, false);
        OutputStream slow = new OutputStream() {
            @Override
            public void write(int letter) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void write(byte[] letters, int from, int length) {
                java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
            }
        };

        assertThatExceptionOfType(InterruptedIOException.class)
                .isThrownBy(() -> download.writeTo(slow, Duration.ofSeconds(-10)));
    }

    @Test
    void four_large_files_at_once_for_an_agent_and_twenty_four_in_all() {
        DownloadTurns turns = new DownloadTurns(24, 4);
        for (int agent = 1; agent <= 6; agent++) {
            for (int file = 0; file < 4; file++) {
                turns.begin(new AgentId(agent));
            }
            AgentId same = new AgentId(agent);
            assertThatExceptionOfType(AttachmentRefusedException.class).isThrownBy(() -> turns.begin(same));
        }
        assertThatExceptionOfType(AttachmentRefusedException.class)
                .isThrownBy(() -> turns.begin(new AgentId(7)))
                .satisfies(busy -> assertThat(busy.messageKey()).isEqualTo("attachment.downloads-busy"));
        turns.end(new AgentId(1));
        turns.begin(new AgentId(7));
    }

    @Test
    void an_image_has_a_small_one_and_says_what_it_shows() throws IOException {
        long id = add(EMILE_THERE, image("png", 900, 600), "abri.png", "L’abri vu de la cour");

        assertThat(attachments.of(visitor(SACHA), ideaId))
                .singleElement()
                .satisfies(image -> assertThat(image.alternative()).isEqualTo("L’abri vu de la cour"));
        assertThat(read(attachments.download(visitor(SACHA), id, true)))
                .hasSizeLessThan(read(attachments.download(visitor(SACHA), id, false)).length);
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> add(EMILE_THERE, image("png", 90, 60), "abri.png", " "));
    }

    @Test
    void to_those_outside_there_is_no_such_file() {
        long id = add(EMILE_THERE, SampleFiles.bytes("texte"), "notes.txt", "");

        for (Visitor outside : List.of(visitor(LOU), fromTheNeighbourTown(EMILE))) {
            assertThatExceptionOfType(RecordNotFoundException.class)
                    .isThrownBy(() -> attachments.download(outside, id, false))
                    .withMessageContaining("attachment.not-found");
            assertThatExceptionOfType(RecordNotFoundException.class).isThrownBy(() -> attachments.of(outside, ideaId));
            assertThatExceptionOfType(RecordNotFoundException.class).isThrownBy(() -> attachments.remove(outside, id));
        }
        execute("update idea set state = 'WITHDRAWN' where id = " + ideaId);
        assertThatExceptionOfType(RecordNotFoundException.class)
                .isThrownBy(() -> attachments.download(visitor(SACHA), id, false));
    }

    @Test
    void only_its_authors_change_its_files_and_only_while_ideas_are_taken() {
        long id = add(EMILE_THERE, SampleFiles.bytes("texte"), "notes.txt", "");

        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> add(visitor(SACHA), SampleFiles.bytes("texte"), "notes.txt", ""));
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> attachments.remove(visitor(CAMILLE), id));
        assertThat(attachments.mayChange(visitor(SACHA), ideaId)).isFalse();
        assertThat(attachments.mayChange(EMILE_THERE, ideaId)).isTrue();

        scene.clock.setTo(LocalDate.of(2026, 4, 1));
        assertThat(attachments.mayChange(EMILE_THERE, ideaId)).isFalse();
        assertThatExceptionOfType(PhaseClosedException.class).isThrownBy(() -> attachments.remove(EMILE_THERE, id));
    }

    @Test
    void a_removed_file_leaves_nothing_behind() {
        long id = add(EMILE_THERE, image("jpeg", 90, 60), "abri.jpg", "L’abri");

        attachments.remove(EMILE_THERE, id);

        assertThat(attachments.of(EMILE_THERE, ideaId)).isEmpty();
        assertThat(count("select count(*) from idea_attachment_piece")).isZero();
    }

    @Test
    void five_files_at_most_even_when_sixteen_come_at_once() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(16);
        try {
            List<Future<Long>> sent = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                byte[] content = SampleFiles.bytes("Fichier " + i);
                sent.add(people.submit(() -> add(EMILE_THERE, content, "notes.txt", "")));
            }
            int taken = 0;
            for (Future<Long> one : sent) {
                try {
                    one.get();
                    taken++;
                } catch (java.util.concurrent.ExecutionException e) {
                    assertThat(e.getCause())
                            .isInstanceOf(AttachmentRefusedException.class)
                            .hasMessageContaining("attachment.too-many");
                }
            }
            assertThat(taken).isEqualTo(5);
        } finally {
            people.shutdownNow();
        }
        assertThat(attachments.of(EMILE_THERE, ideaId)).hasSize(5);
        assertThat(count("select count(*) from idea_attachment_piece")).isEqualTo(5);
    }

    @Test
    void all_files_of_an_idea_together_stay_under_their_limit() {
        add(EMILE_THERE, SampleFiles.bytes("a"), "a.txt", "");
        execute("update idea_attachment set bytes = 20971520");
        add(EMILE_THERE, SampleFiles.bytes("b"), "b.txt", "");
        execute("update idea_attachment set bytes = 13107200");

        assertThatExceptionOfType(AttachmentRefusedException.class)
                .isThrownBy(() -> add(EMILE_THERE, SampleFiles.bytes("c"), "c.txt", ""))
                .withMessageContaining("attachment.too-large-together");
    }

    @Test
    void the_list_takes_as_many_statements_for_five_files_as_for_one() {
        add(EMILE_THERE, SampleFiles.bytes("a"), "a.txt", "");
        int one = statementsOfTheList();
        add(EMILE_THERE, image("png", 90, 60), "b.png", "B");
        add(EMILE_THERE, image("png", 90, 60), "c.png", "C");

        assertThat(statementsOfTheList()).isEqualTo(one).isLessThanOrEqualTo(6);
    }

    private int statementsOfTheList() {
        scene.database.statements().reset();
        attachments.of(visitor(SACHA), ideaId);
        return scene.database.statements().statements().size();
    }

    private long add(Visitor visitor, byte[] content, String name, String alternative) {
        return uploads.add(visitor, ideaId, new ByteArrayInputStream(content), name, alternative);
    }

    private static byte[] read(AttachmentDownload download) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        download.writeTo(out);
        return out.toByteArray();
    }

    private void execute(String sql) {
        scene.inTransaction(
                () -> scene.get(EntityManager.class).createNativeQuery(sql).executeUpdate());
    }

    private long count(String sql) {
        return scene.inTransaction(() ->
                ((Number) scene.get(EntityManager.class).createNativeQuery(sql).getSingleResult()).longValue());
    }
}
