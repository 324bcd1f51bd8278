// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.Slice;
import fr.essaim.history.ChangeCause;
import fr.essaim.plan.follow.HistoryLine;
import fr.essaim.portlet.Texts;
import fr.essaim.portlet.plan.PlanPieces;
import fr.essaim.portlet.plan.sheet.SheetPage.Change;
import fr.essaim.portlet.plan.sheet.SheetPage.Past;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PastWriterTest {

    private static final Instant AT = PlanPieces.NOW;
    private final PastWriter writer = new PastWriter(PlanPieces.NAMES, PlanPieces.FRENCH, PlanPieces.PARIS);

    @Test
    void codesAndNumbersAreToldInWords() {
        assertThat(change("STATUS", "PLANNED", "BLOCKED")).isEqualTo(new Change("Statut", "Prévue", "Bloquée"));
        assertThat(change("LEAD", "", "7")).isEqualTo(new Change("Pilote", "(vide)", "Inès Marchand"));
        assertThat(change("PLANNED_END", "2025-12-31", "2026-06-30").after()).isEqualTo("30\u00a0juin\u00a02026");
    }

    @Test
    void aTickedStepIsToldOnce() {
        Change change = change("STEP", "Former (2024-01-02 → )", "Former (2024-01-02 → ) ✓ 2024-02-03");

        assertThat(change)
                .isEqualTo(
                        new Change("Étape", "", "Former (2\u00a0janv.\u00a02024 →), faite le 3\u00a0févr.\u00a02024"));
    }

    @Test
    void aRemovedStepLeavesNothingAfter() {
        assertThat(change("STEP", "Former ( → )", "")).isEqualTo(new Change("Étape", "Former", ""));
    }

    @Test
    void whatOneAgentChangedAtOnceStandsTogether() {
        Past past = writer.write(
                new Slice<>(
                        List.of(
                                line("STATUS", AT, PlanPieces.INES),
                                line("CREATED", AT, PlanPieces.INES),
                                line("STATUS", AT.minusSeconds(1), PlanPieces.INES),
                                line("STATUS", AT.minusSeconds(1), PlanPieces.GONE)),
                        45),
                20);

        assertThat(past.moments()).extracting(moment -> moment.changes().size()).containsExactly(2, 1, 1);
        assertThat(past.shown()).isEqualTo("21 à 24 sur 45");
    }

    @Test
    void what_an_administrator_did_in_somebodys_place_names_both_and_stands_apart() {
        HistoryLine own = line("STATUS", AT, PlanPieces.INES);
        HistoryLine inHerPlace = new HistoryLine(
                "STATUS", "", "PAUSED", AT, PlanPieces.INES, Optional.of(PlanPieces.GONE), ChangeCause.SCREEN, 1);
        Slice<HistoryLine> lines = new Slice<>(List.of(own, inHerPlace), 2);

        assertThat(writer.write(lines, 0).moments())
                .extracting(SheetPage.Moment::who)
                .containsExactly("Inès Marchand", "ancien agent, agissant pour Inès Marchand");
        Texts english = Texts.of(Locale.UK);
        assertThat(new PastWriter(PlanPieces.names(english), english, PlanPieces.PARIS)
                        .write(lines, 0)
                        .moments())
                .extracting(SheetPage.Moment::who)
                .containsExactly("Inès Marchand", "former member, acting for Inès Marchand");
    }

    private Change change(String field, String before, String after) {
        HistoryLine line =
                new HistoryLine(field, before, after, AT, PlanPieces.INES, Optional.empty(), ChangeCause.SCREEN, 1);
        return writer.write(new Slice<>(List.of(line), 1), 0)
                .moments()
                .get(0)
                .changes()
                .get(0);
    }

    private static HistoryLine line(String field, Instant at, AgentId by) {
        return new HistoryLine(field, "", "PLANNED", at, by, Optional.empty(), ChangeCause.SCREEN, 1);
    }
}
