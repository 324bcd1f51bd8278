// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.answer;

import fr.essaim.idea.answer.AnswerFigures;
import fr.essaim.idea.answer.AnswerState;
import fr.essaim.idea.outcome.OutcomeKind;
import fr.essaim.portlet.Texts;
import fr.essaim.portlet.idea.answer.FollowUpPage.Bar;
import fr.essaim.portlet.idea.answer.FollowUpPage.Tile;
import java.util.Arrays;
import java.util.List;

/** Tells in words how far the answers of a campaign are. */
final class FollowUpWriter {

    private final Texts texts;
    private final AnswerFigures figures;

    FollowUpWriter(Texts texts, AnswerFigures figures) {
        this.texts = texts;
        this.figures = figures;
    }

    FollowUpPage write(String campaign, String answering) {
        return new FollowUpPage(campaign, answering, tiles(), states(), outcomes());
    }

    private List<Tile> tiles() {
        return List.of(
                new Tile(Long.toString(figures.ideas()), texts.get("idea.followup.ideas"), ""),
                new Tile(
                        figures.shareAnswered() == null ? "–" : texts.percent(figures.shareAnswered()),
                        texts.get("idea.followup.answered", figures.answered()),
                        "es-good"),
                new Tile(
                        figures.medianDays() == null
                                ? "–"
                                : figures.medianDays().toString(),
                        texts.get("idea.followup.median"),
                        ""),
                new Tile(
                        Long.toString(figures.late()),
                        texts.get("idea.followup.late"),
                        figures.late() == 0 ? "" : "es-bad"),
                new Tile(Long.toString(figures.answeredLate()), texts.get("idea.followup.answered-late"), ""));
    }

    private List<Bar> states() {
        return Arrays.stream(AnswerState.values())
                .map(state -> bar(texts.name(state), figures.byState().getOrDefault(state, 0L), figures.answered(), 0))
                .toList();
    }

    private List<Bar> outcomes() {
        long became =
                figures.byKind().values().stream().mapToLong(Long::longValue).sum();
        return Arrays.stream(OutcomeKind.values())
                .map(kind -> bar(
                        texts.name(kind),
                        figures.byKind().getOrDefault(kind, 0L),
                        became,
                        figures.done().getOrDefault(kind, 0L)))
                .toList();
    }

    private Bar bar(String label, long count, long of, long done) {
        int share = of == 0 ? 0 : (int) (100 * count / of);
        return new Bar(label, count, share, of == 0 ? "" : texts.percent(share), done);
    }
}
