// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.replication;

import static fr.essaim.directory.TownDirectory.AGGLOMERATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.BusinessException;
import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.exchange.Format;
import fr.essaim.history.RecordKey;
import fr.essaim.persistence.Statements;
import fr.essaim.persistence.TestDatabase;
import fr.essaim.replication.ReplicationRegister.Filter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/**
 * What the register of what is taken up elsewhere relies on in a feature: the same sentences for every {@link Replicated}.
 * The directory is that of the sample town.
 */
public abstract class ReplicatedContract {

    private static final Filter ALL = new Filter(Optional.empty(), "");

    protected abstract TestDatabase database();

    protected abstract LocalDate today();

    /** A record that nothing came of yet. */
    protected abstract RecordKey record();

    /** From now on it can be taken up. */
    protected abstract void succeed();

    protected abstract String title();

    /** Sees the record and keeps its entries. */
    protected abstract Visitor keeper();

    /** Sees the record, may neither keep its entries nor export. */
    protected abstract Visitor reader();

    /** Sees the record and may export. */
    protected abstract Visitor exporter();

    /** The record does not exist for them. */
    protected abstract List<Visitor> outsiders();

    /** From now on the reader does not see the record any more. */
    protected abstract void hide();

    private ReplicationRegister register() {
        return database().get(ReplicationRegister.class);
    }

    @Test
    void tells_all_who_see_the_record_where_it_was_taken_up() {
        succeed();
        add(at(PlaceKind.INSTITUTION, AGGLOMERATION, ""));
        add(at(PlaceKind.ELSEWHERE, 0, "Commune de Valmont"));

        assertThat(register().of(reader(), record())).hasSize(2).noneMatch(ReplicationLine::changeable);
        assertThat(register().of(keeper(), record())).allMatch(ReplicationLine::changeable);
        assertThat(lines(reader(), ALL))
                .hasSize(2)
                .noneMatch(ReplicationLine::changeable)
                .allMatch(line -> line.record().equals(record()) && line.title().equals(title()));
        assertThat(lines(keeper(), ALL)).allMatch(ReplicationLine::changeable);
    }

    @Test
    void lists_a_kind_of_places_and_what_holds_some_words() {
        succeed();
        add(at(PlaceKind.INSTITUTION, AGGLOMERATION, ""));
        add(at(PlaceKind.ELSEWHERE, 0, "Commune de Valmont"));

        assertThat(lines(reader(), new Filter(Optional.empty(), "valmont")))
                .singleElement()
                .extracting(ReplicationLine::place)
                .isEqualTo("Commune de Valmont");
        assertThat(lines(reader(), new Filter(Optional.empty(), title().toUpperCase(Locale.FRENCH))))
                .hasSize(2);
        assertThat(lines(reader(), new Filter(Optional.empty(), "nulle part"))).isEmpty();
        Filter institutions = new Filter(Optional.of(PlaceKind.INSTITUTION), "");
        assertThat(lines(reader(), institutions)).hasSize(1);
        assertThat(register().page(reader(), institutions, 0, 10).counts())
                .containsEntry(PlaceKind.INSTITUTION, 1L)
                .containsEntry(PlaceKind.ELSEWHERE, 1L);
    }

    @Test
    void is_read_page_by_page_the_latest_first() {
        succeed();
        long first = add(on(today().minusDays(2)));
        long second = add(on(today().minusDays(1)));
        long third = add(on(today()));

        ReplicationPage page = register().page(reader(), ALL, 0, 2);

        assertThat(page.lines().total()).isEqualTo(3);
        assertThat(page.lines().items()).extracting(ReplicationLine::id).containsExactly(third, second);
        assertThat(register().page(reader(), ALL, 2, 2).lines().items())
                .extracting(ReplicationLine::id)
                .containsExactly(first);
    }

    @Test
    void no_entry_is_left_out_however_many_there_are() {
        succeed();
        add(at(PlaceKind.ELSEWHERE, 0, "Valmont"));
        for (int doubled = 0; doubled < 13; doubled++) {
            copyAll(1_000_000L << doubled);
        }

        ReplicationPage last = register().page(reader(), ALL, 8_190, 10);

        assertThat(last.lines().total()).isEqualTo(8_192);
        assertThat(last.lines().items()).hasSize(2);
        assertThat(last.counts()).containsEntry(PlaceKind.ELSEWHERE, 8_192L);
        assertThat(exported(exporter()).lines()).hasSize(1 + 8_192);
    }

    private void copyAll(long further) {
        String columns =
                "company_id, site_id, record_type, record_id, place_kind, place, taken_up_by, adaptation, contact,"
                        + " taken_up_on, recorded_at, recorded_by, version";
        database()
                .get(Statements.class)
                .change("insert into replication (id, " + columns + ") select id + " + further + ", " + columns
                        + " from replication");
    }

    @Test
    void takes_as_many_statements_for_many_entries_as_for_one() {
        succeed();
        add(at(PlaceKind.ELSEWHERE, 0, "Valmont"));
        int one = statementsOfThePage();
        add(at(PlaceKind.ELSEWHERE, 0, "Montval"));
        add(at(PlaceKind.INSTITUTION, AGGLOMERATION, ""));

        assertThat(statementsOfThePage()).isEqualTo(one);
    }

    private int statementsOfThePage() {
        database().statements().reset();
        register().page(reader(), ALL, 0, 10);
        return database().statements().statements().size();
    }

    @Test
    void does_not_exist_for_those_outside() {
        succeed();
        long entry = add(at(PlaceKind.ELSEWHERE, 0, "Valmont"));

        for (Visitor outside : outsiders()) {
            ReplicationPage page = register().page(outside, ALL, 0, 10);
            assertThat(page.lines().total()).isZero();
            assertThat(page.counts()).isEmpty();
            notFound(() -> register().of(outside, record()));
            notFound(() -> register().add(outside, record(), at(PlaceKind.ELSEWHERE, 0, "Montval")));
            notFound(() -> register().change(outside, entry, at(PlaceKind.ELSEWHERE, 0, "Montval")));
            notFound(() -> register().withdraw(outside, entry));
        }
        hide();
        assertThat(lines(reader(), ALL)).isEmpty();
        notFound(() -> register().of(reader(), record()));
    }

    @Test
    void is_kept_by_its_keepers_and_only_of_what_succeeded() {
        refused(() -> add(at(PlaceKind.ELSEWHERE, 0, "Valmont")));
        succeed();
        long entry = add(at(PlaceKind.ELSEWHERE, 0, "Valmont"));

        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> register().add(reader(), record(), at(PlaceKind.ELSEWHERE, 0, "Montval")));
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> register().change(reader(), entry, at(PlaceKind.ELSEWHERE, 0, "Montval")));
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> register().withdraw(reader(), entry));
        register().change(keeper(), entry, at(PlaceKind.ELSEWHERE, 0, "Valmont-sur-Loire"));
        assertThat(register().of(reader(), record()).get(0).place()).isEqualTo("Valmont-sur-Loire");
        register().withdraw(keeper(), entry);
        assertThat(register().of(reader(), record())).isEmpty();
        assertThat(lines(reader(), ALL)).isEmpty();
        refused("replication.not-found", () -> register().withdraw(keeper(), entry));
    }

    @Test
    void says_where_and_since_when() {
        succeed();

        refused("value.required", () -> add(at(PlaceKind.ELSEWHERE, 0, " ")));
        refused("value.unknown", () -> add(at(PlaceKind.INSTITUTION, 99, "")));
        refused("replication.to-come", () -> add(on(today().plusDays(1))));
    }

    @Test
    void leaves_as_a_spreadsheet_for_those_who_may_export_without_formulas() {
        succeed();
        add(at(PlaceKind.ELSEWHERE, 0, "=1+1"));

        assertThatThrownBy(() -> exported(reader())).isInstanceOf(NotAllowedException.class);
        assertThat(exported(exporter())).contains(title(), "'=1+1", "Moins de vélos");
    }

    private String exported(Visitor visitor) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        database()
                .get(ReplicationExport.class)
                .write(visitor, ALL, Format.CSV, "Essaimage", Collections.nCopies(7, "Titre"), file);
        return file.toString(StandardCharsets.UTF_8);
    }

    private long add(ReplicationDraft draft) {
        return register().add(keeper(), record(), draft);
    }

    private List<ReplicationLine> lines(Visitor visitor, Filter filter) {
        ReplicationPage page = register().page(visitor, filter, 0, 10);
        assertThat(page.lines().total()).isEqualTo(page.lines().items().size());
        return page.lines().items();
    }

    private ReplicationDraft at(PlaceKind kind, long id, String place) {
        return new ReplicationDraft(
                kind, id, place, "Le service courrier", "Moins de vélos", "courrier@valmont.example", today());
    }

    private static ReplicationDraft on(LocalDate day) {
        return new ReplicationDraft(PlaceKind.ELSEWHERE, 0, "Valmont", "", "", "", day);
    }

    private static void notFound(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(RecordNotFoundException.class);
    }

    private static void refused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(BusinessException.class);
    }

    protected static void refused(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(BusinessException.class).satisfies(refusal -> assertThat(
                        ((BusinessException) refusal).messageKey())
                .isEqualTo(key));
    }
}
