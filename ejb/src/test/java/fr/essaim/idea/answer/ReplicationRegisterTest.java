// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

import static fr.essaim.directory.TownDirectory.AGGLOMERATION;
import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.DOMINIQUE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.LOU;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.idea.IdeaScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.BusinessException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.exchange.Format;
import fr.essaim.idea.IdeaScene;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.replication.PlaceKind;
import fr.essaim.replication.ReplicationDraft;
import fr.essaim.replication.ReplicationExport;
import fr.essaim.replication.ReplicationLine;
import fr.essaim.replication.ReplicationRegister;
import fr.essaim.replication.ReplicationRegister.Filter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class ReplicationRegisterTest {

    private static final Filter ALL = new Filter(Optional.empty(), "");

    private final AnswerScene scene = new AnswerScene();
    private final ReplicationRegister register = scene.get(ReplicationRegister.class);
    private final long campaign = scene.campaign();
    private final long idea = scene.idea(campaign);

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void tells_all_who_see_the_idea_where_it_was_taken_up() {
        scene.answered(campaign, idea);
        register.add(visitor(CAMILLE), idea, at(PlaceKind.INSTITUTION, AGGLOMERATION, ""));
        register.add(visitor(CAMILLE), idea, at(PlaceKind.ELSEWHERE, 0, "Commune de Valmont"));

        assertThat(register.of(visitor(EMILE), idea)).hasSize(2).noneMatch(ReplicationLine::changeable);
        assertThat(register.of(visitor(CAMILLE), idea)).allMatch(ReplicationLine::changeable);
        assertThat(register.page(visitor(EMILE), ALL, 0, 10).total()).isEqualTo(2);
        assertThat(register.page(visitor(LOU), ALL, 0, 10).total()).isZero();
        assertThat(register.page(visitor(EMILE), new Filter(Optional.empty(), "valmont"), 0, 10)
                        .items())
                .singleElement()
                .extracting(ReplicationLine::place)
                .isEqualTo("Commune de Valmont");
        assertThat(register.page(visitor(EMILE), new Filter(Optional.of(PlaceKind.INSTITUTION), ""), 0, 10)
                        .total())
                .isEqualTo(1);
        assertThat(register.counts(visitor(EMILE), ALL))
                .containsEntry(PlaceKind.INSTITUTION, 1L)
                .containsEntry(PlaceKind.ELSEWHERE, 1L);
    }

    @Test
    void is_kept_by_those_who_answer_and_only_for_what_was_accepted_in_the_open() {
        scene.drafted(idea);
        refused(
                "replication.nothing-to-spread",
                () -> register.add(visitor(CAMILLE), idea, at(PlaceKind.ELSEWHERE, 0, "Valmont")));
        scene.get(OfficialAnswers.class).publishNow(visitor(CAMILLE), campaign, List.of(idea));
        assertThatThrownBy(() -> register.add(visitor(SACHA), idea, at(PlaceKind.ELSEWHERE, 0, "Valmont")))
                .isInstanceOf(NotAllowedException.class);
        refused("value.required", () -> register.add(visitor(CAMILLE), idea, at(PlaceKind.ELSEWHERE, 0, " ")));
        refused("value.unknown", () -> register.add(visitor(CAMILLE), idea, at(PlaceKind.INSTITUTION, 99, "")));
        refused(
                "replication.to-come",
                () -> register.add(
                        visitor(CAMILLE),
                        idea,
                        new ReplicationDraft(
                                PlaceKind.ELSEWHERE, 0, "Valmont", "", "", "", IdeaScene.TODAY.plusDays(1))));

        long entry = register.add(visitor(CAMILLE), idea, at(PlaceKind.ELSEWHERE, 0, "Valmont"));
        register.change(visitor(CAMILLE), entry, at(PlaceKind.ELSEWHERE, 0, "Valmont-sur-Loire"));
        assertThat(register.of(visitor(EMILE), idea).get(0).place()).isEqualTo("Valmont-sur-Loire");
        assertThatThrownBy(() -> register.withdraw(visitor(SACHA), entry)).isInstanceOf(NotAllowedException.class);
        register.withdraw(visitor(CAMILLE), entry);
        assertThat(register.of(visitor(EMILE), idea)).isEmpty();
        refused("replication.not-found", () -> register.withdraw(visitor(CAMILLE), entry));
    }

    @Test
    void leaves_as_a_spreadsheet_for_those_who_may_export_without_formulas() {
        scene.answered(campaign, idea);
        register.add(visitor(CAMILLE), idea, at(PlaceKind.ELSEWHERE, 0, "=1+1"));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ReplicationExport export = scene.get(ReplicationExport.class);
        List<String> headings = Collections.nCopies(7, "Titre");

        assertThatThrownBy(() -> export.write(visitor(EMILE), ALL, Format.CSV, "Essaimage", headings, file))
                .isInstanceOf(NotAllowedException.class);
        export.write(visitor(DOMINIQUE), ALL, Format.CSV, "Essaimage", headings, file);

        assertThat(file.toString(StandardCharsets.UTF_8))
                .contains("Des vélos pour les tournées", "'=1+1", "Moins de vélos");
    }

    private static ReplicationDraft at(PlaceKind kind, long id, String place) {
        return new ReplicationDraft(
                kind, id, place, "Le service courrier", "Moins de vélos", "courrier@valmont.example", IdeaScene.TODAY);
    }

    private static void refused(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(BusinessException.class).satisfies(refusal -> assertThat(
                        ((BusinessException) refusal).messageKey())
                .isEqualTo(key));
    }
}
