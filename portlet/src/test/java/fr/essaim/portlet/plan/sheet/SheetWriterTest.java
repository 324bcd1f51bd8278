// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.plan.ActionStatus;
import fr.essaim.plan.Confidence;
import fr.essaim.plan.board.ActionRow;
import fr.essaim.plan.follow.ReportLine;
import fr.essaim.plan.follow.StepLine;
import fr.essaim.portlet.plan.PlanPieces;
import fr.essaim.portlet.plan.sheet.SheetPage.Fact;
import fr.essaim.portlet.plan.sheet.SheetPage.Measure;
import fr.essaim.portlet.plan.sheet.SheetPage.Post;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SheetWriterTest {

    private static final LocalDate FIRST_END = LocalDate.of(2025, 12, 31);
    private static final LocalDate END = LocalDate.of(2026, 6, 30);

    @Test
    void anEndThatMovedTellsHowOftenAndHowFar() {
        ActionRow row = PlanPieces.action(END, FIRST_END, 2, null, null);

        assertThat(writer(row).facts())
                .extracting(Fact::label, Fact::value, Fact::note)
                .contains(
                        tuple("Échéance", "30\u00a0juin\u00a02026", "reportée 2 fois, de 181 jours"),
                        tuple("Échéance initiale", "31\u00a0déc.\u00a02025", ""));
    }

    @Test
    void anEndThatNeverMovedIsToldOnce() {
        assertThat(writer(PlanPieces.action(END, END, 0, null, null)).facts())
                .extracting(Fact::label)
                .contains("Échéance")
                .doesNotContain("Échéance initiale");
    }

    @Test
    void peopleWhoLeftAreFormerAgents() {
        assertThat(writer(PlanPieces.action(END, END, 0, null, null)).facts())
                .extracting(Fact::label, Fact::value)
                .contains(tuple("Pilote", "Inès Marchand"), tuple("Copilotes", "ancien agent"));
    }

    @Test
    void declaredProgressCountsAndTheStepsAreToldBesideIt() {
        StepLine done = new StepLine(1, "Une", null, null, FIRST_END, PlanPieces.INES);
        StepLine open = new StepLine(2, "Deux", null, null, null, null);
        ActionRow row = PlanPieces.action(END, END, 0, 60, 50);

        Measure measure = writer(row, List.of(done, open), List.of()).measure();

        assertThat(measure.percent()).isEqualTo(60);
        assertThat(measure.declared()).isEqualTo("60\u00a0%");
        assertThat(measure.computed()).isEqualTo("50\u00a0% (1 sur 2)");
    }

    @Test
    void onlyTheLatestReportOfTheVisitorCanBeTakenBackAndNotForLong() {
        ReportLine justNow = report(PlanPieces.NOW.minus(Duration.ofMinutes(9)));
        ReportLine before = report(PlanPieces.NOW.minus(Duration.ofMinutes(9)));

        assertThat(reports(List.of(justNow, before))).extracting(Post::undoable).containsExactly(true, false);
        assertThat(reports(List.of(report(PlanPieces.NOW.minus(Duration.ofMinutes(10))))))
                .extracting(Post::undoable)
                .containsExactly(false);
    }

    @Test
    void aReportMadeInSomebodysPlaceNamesBoth() {
        ReportLine report = new ReportLine(
                1,
                40,
                Confidence.SECURED,
                ActionStatus.IN_PROGRESS,
                "",
                PlanPieces.NOW,
                PlanPieces.INES,
                Optional.of(PlanPieces.GONE));

        assertThat(reports(List.of(report)))
                .extracting(Post::who)
                .containsExactly("ancien agent, agissant pour Inès Marchand");
    }

    private static List<Post> reports(List<ReportLine> reports) {
        return writer(PlanPieces.action(END, END, 0, null, null), List.of(), reports)
                .reports();
    }

    private static ReportLine report(Instant at) {
        return new ReportLine(
                1, 40, Confidence.SECURED, ActionStatus.IN_PROGRESS, "", at, PlanPieces.INES, Optional.empty());
    }

    private static SheetWriter writer(ActionRow row) {
        return writer(row, List.of(), List.of());
    }

    private static SheetWriter writer(ActionRow row, List<StepLine> steps, List<ReportLine> reports) {
        return new SheetWriter(
                PlanPieces.sheet(row, steps, reports),
                PlanPieces.NAMES,
                PlanPieces.FRENCH,
                PlanPieces.CLOCK,
                PlanPieces.INES);
    }
}
