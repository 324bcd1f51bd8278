// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.jury;

import fr.essaim.directory.AgentId;
import fr.essaim.idea.campaign.Campaign;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Writes down what lies on the table of a jury that deliberates. */
public final class DeliberationReader {

    private static final double WIDE = 0.3;

    private final JuryTable table;
    private final Map<Long, JuryIdea> noted;
    private final Ranking ranking;
    private final int chosen;

    public DeliberationReader(JuryTable table, Map<Long, JuryIdea> noted) {
        this.table = table;
        this.noted = noted;
        this.ranking = table.ranking();
        this.chosen = (int) noted.values().stream()
                .filter(idea ->
                        idea.decision().filter(JuryDecision.CHOSEN::equals).isPresent())
                .count();
    }

    DeliberationView read(Campaign campaign, boolean canDecide) {
        Jury jury = table.jury();
        return new DeliberationView(
                campaign.id(),
                campaign.title(),
                jury.highest(),
                jury.criteria().stream()
                        .map(criterion ->
                                new DeliberationView.Criterion(criterion.id(), criterion.label(), criterion.weight()))
                        .toList(),
                List.copyOf(table.members()),
                rows(),
                jury.openedAt().orElse(null),
                canDecide);
    }

    /** By rank; those of the same rank by their numbers. */
    public List<DeliberationView.Row> rows() {
        return table.ideas().stream()
                .map(this::row)
                .sorted(Comparator.comparing(
                                DeliberationView.Row::rank, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
                        .thenComparingInt(row -> row.idea().number()))
                .toList();
    }

    private DeliberationView.Row row(JuryBrief idea) {
        long id = idea.ideaId();
        JuryIdea note = noted.get(id);
        JuryDecision decision = note == null ? null : note.decision().orElse(null);
        BigDecimal gap = table.gap(id).map(BigDecimal::valueOf).orElse(null);
        return new DeliberationView.Row(
                idea,
                ranking.rank(id).orElse(null),
                ranking.mean(id).map(Mean::value).orElse(null),
                gap,
                gap != null && gap.doubleValue() >= WIDE * table.jury().highest(),
                table.goesToChair(id),
                table.members().stream()
                        .flatMap(member -> table.sheet(id, member).stream())
                        .filter(sheet -> sheet.isRecused() || table.scorers(id).contains(sheet.juror()))
                        .map(this::sheet)
                        .toList(),
                decision,
                note == null ? "" : note.reason(),
                decision != null && ranking.differs(id, decision, chosen));
    }

    private DeliberationView.Sheet sheet(JurySheet sheet) {
        return new DeliberationView.Sheet(
                sheet.juror(),
                table.marks(sheet),
                table.mean(sheet).map(Mean::value).orElse(null),
                sheet.remark(),
                sheet.isRecused(),
                sheet.recusedBy().orElse((AgentId) null),
                sheet.recusalReason());
    }
}
