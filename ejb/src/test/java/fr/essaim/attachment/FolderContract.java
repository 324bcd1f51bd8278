// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment;

import static fr.essaim.attachment.inspection.SampleFiles.image;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.BusinessException;
import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.attachment.inspection.AttachmentRefusedException;
import fr.essaim.attachment.inspection.SampleFiles;
import fr.essaim.history.RecordKey;
import fr.essaim.persistence.TestDatabase;
import fr.essaim.quota.QuotaReachedException;
import fr.essaim.text.InvalidValueException;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What the files of a record rely on in the feature that owns it: the same sentences for every {@link FolderOwner}. */
public abstract class FolderContract {

    protected abstract TestDatabase database();

    /** A record that has no files yet. */
    protected abstract RecordKey record();

    /** May add and remove its files. */
    protected abstract Visitor editor();

    /** Sees the record, and may not change it. */
    protected abstract Visitor reader();

    /** The record does not exist for them. */
    protected abstract List<Visitor> outsiders();

    /** From now on the reader does not see the record any more. */
    protected abstract void hide();

    /** From now on nobody changes the record's files; all who saw them still do. */
    protected abstract void closeToChanges();

    private Attachments attachments() {
        return database().get(Attachments.class);
    }

    @Test
    void a_file_of_many_pieces_comes_back_as_it_was() throws IOException {
        StringBuilder text = new StringBuilder();
        new Random(1).ints(1_500_000, 'a', 'z').forEach(letter -> text.append((char) letter));
        byte[] content = SampleFiles.bytes(text.toString());

        long id = add(editor(), content, "notes.txt", "");

        AttachmentDownload download = attachments().download(reader(), id, false);
        assertThat(read(download)).isEqualTo(content);
        assertThat(download.name()).isEqualTo("notes.txt");
        assertThat(download.type().isImage()).isFalse();
        assertThat(download.etag()).matches("\"[0-9a-f]{64}\"");
    }

    @Test
    void whoever_reads_too_slowly_is_left() {
        long id = add(editor(), SampleFiles.bytes("a".repeat(1 << 20)), "notes.txt", "");
        AttachmentDownload download = attachments().download(reader(), id, false);
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
    void an_image_has_a_small_one_and_says_what_it_shows() throws IOException {
        long id = add(editor(), image("png", 900, 600), "abri.png", "L’abri vu de la cour");

        assertThat(attachments().of(reader(), record()))
                .singleElement()
                .satisfies(image -> assertThat(image.alternative()).isEqualTo("L’abri vu de la cour"));
        assertThat(read(attachments().download(reader(), id, true)))
                .hasSizeLessThan(read(attachments().download(reader(), id, false)).length);
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> add(editor(), image("png", 90, 60), "abri.png", " "));
    }

    @Test
    void to_those_outside_there_is_no_such_file() {
        long id = add(editor(), SampleFiles.bytes("texte"), "notes.txt", "");

        for (Visitor outside : outsiders()) {
            assertThatExceptionOfType(RecordNotFoundException.class)
                    .isThrownBy(() -> attachments().download(outside, id, false))
                    .withMessageContaining("attachment.not-found");
            assertThatExceptionOfType(RecordNotFoundException.class)
                    .isThrownBy(() -> attachments().of(outside, record()));
            assertThatExceptionOfType(RecordNotFoundException.class)
                    .isThrownBy(() -> attachments().mayChange(outside, record()));
            assertThatExceptionOfType(RecordNotFoundException.class)
                    .isThrownBy(() -> add(outside, SampleFiles.bytes("texte"), "notes.txt", ""));
            assertThatExceptionOfType(RecordNotFoundException.class)
                    .isThrownBy(() -> attachments().remove(outside, id));
        }
        hide();
        assertThatExceptionOfType(RecordNotFoundException.class)
                .isThrownBy(() -> attachments().download(reader(), id, false));
        assertThatExceptionOfType(RecordNotFoundException.class)
                .isThrownBy(() -> attachments().of(reader(), record()));
    }

    @Test
    void whoever_only_reads_changes_nothing() {
        long id = add(editor(), SampleFiles.bytes("texte"), "notes.txt", "");

        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> add(reader(), SampleFiles.bytes("texte"), "notes.txt", ""));
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> attachments().remove(reader(), id));
        assertThat(attachments().mayChange(reader(), record())).isFalse();
        assertThat(attachments().mayChange(editor(), record())).isTrue();
    }

    @Test
    void once_closed_nobody_changes_them_and_they_are_still_read() {
        long id = add(editor(), SampleFiles.bytes("texte"), "notes.txt", "");

        closeToChanges();

        assertThat(attachments().mayChange(editor(), record())).isFalse();
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> attachments().remove(editor(), id));
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> add(editor(), SampleFiles.bytes("texte"), "notes.txt", ""));
        assertThat(attachments().of(reader(), record())).hasSize(1);
    }

    @Test
    void nothing_is_kept_of_a_record_before_its_first_file_and_one_folder_from_then_on() {
        assertThat(attachments().of(editor(), record())).isEmpty();
        assertThat(count("select count(*) from folder")).isZero();

        add(editor(), SampleFiles.bytes("a"), "a.txt", "");
        add(editor(), SampleFiles.bytes("b"), "b.txt", "");

        assertThat(attachments().of(reader(), record()))
                .extracting(Attachment::name)
                .containsExactly("a.txt", "b.txt");
        assertThat(count("select count(*) from folder")).isEqualTo(1);
    }

    @Test
    void of_a_kind_that_no_feature_serves_there_are_none() {
        RecordKey unknown = new RecordKey("Nothing", record().id());

        assertThatExceptionOfType(RecordNotFoundException.class)
                .isThrownBy(() -> attachments().of(editor(), unknown));
    }

    @Test
    void a_removed_file_leaves_nothing_behind() {
        long id = add(editor(), image("jpeg", 90, 60), "abri.jpg", "L’abri");

        attachments().remove(editor(), id);

        assertThat(attachments().of(editor(), record())).isEmpty();
        assertThat(count("select count(*) from attachment_piece")).isZero();
    }

    @Test
    void five_files_at_most_even_when_sixteen_come_at_once() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(16);
        try {
            List<Future<Long>> sent = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                byte[] content = SampleFiles.bytes("Fichier " + i);
                sent.add(people.submit(() -> add(editor(), content, "notes.txt", "")));
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
        assertThat(attachments().of(editor(), record())).hasSize(5);
        assertThat(count("select count(*) from attachment_piece")).isEqualTo(5);
    }

    @Test
    void whoever_sent_enough_for_a_day_is_refused_one_more() {
        System.setProperty("essaim.quota.files", "1");
        try {
            add(editor(), SampleFiles.bytes("a"), "a.txt", "");
            assertThatExceptionOfType(QuotaReachedException.class)
                    .isThrownBy(() -> add(editor(), SampleFiles.bytes("b"), "b.txt", ""));
        } finally {
            System.clearProperty("essaim.quota.files");
        }
        assertThat(attachments().of(editor(), record())).hasSize(1);
    }

    @Test
    void all_files_of_a_record_together_stay_under_their_limit() {
        add(editor(), SampleFiles.bytes("a"), "a.txt", "");
        execute("update attachment set bytes = 20971520");
        add(editor(), SampleFiles.bytes("b"), "b.txt", "");
        execute("update attachment set bytes = 13107200");

        assertThatExceptionOfType(AttachmentRefusedException.class)
                .isThrownBy(() -> add(editor(), SampleFiles.bytes("c"), "c.txt", ""))
                .withMessageContaining("attachment.too-large-together");
    }

    @Test
    void the_list_takes_as_many_statements_for_five_files_as_for_one() {
        add(editor(), SampleFiles.bytes("a"), "a.txt", "");
        int one = statementsOfTheList();
        add(editor(), image("png", 90, 60), "b.png", "B");
        add(editor(), image("png", 90, 60), "c.png", "C");

        assertThat(statementsOfTheList()).isEqualTo(one).isLessThanOrEqualTo(6);
    }

    private int statementsOfTheList() {
        database().statements().reset();
        attachments().of(reader(), record());
        return database().statements().statements().size();
    }

    private long add(Visitor visitor, byte[] content, String name, String alternative) {
        return database()
                .get(AttachmentUploads.class)
                .add(visitor, record(), new ByteArrayInputStream(content), name, alternative);
    }

    private static byte[] read(AttachmentDownload download) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        download.writeTo(out);
        return out.toByteArray();
    }

    private void execute(String sql) {
        transaction(() -> entities().createNativeQuery(sql).executeUpdate());
    }

    private long count(String sql) {
        return transaction(() -> ((Number) entities().createNativeQuery(sql).getSingleResult()).longValue());
    }

    private EntityManager entities() {
        return database().get(EntityManager.class);
    }

    private <T> T transaction(Callable<T> work) {
        try {
            return database().transactions().requiresNew(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
