// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.jury.minutes;

import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.jury.DeliberationReader;
import fr.essaim.idea.jury.DeliberationView;
import fr.essaim.idea.jury.Jury;
import fr.essaim.idea.jury.JuryIdea;
import fr.essaim.idea.jury.JuryTable;
import fr.essaim.idea.jury.MinutesText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts into minutes what a jury did: composition, recusals, grid, results, decisions. No single juror's mark is in them. */
final class MinutesWriting {

    private final JuryTable table;
    private final Map<Long, JuryIdea> noted;
    private final List<List<String>> lines = new ArrayList<>();

    MinutesWriting(JuryTable table, Map<Long, JuryIdea> noted) {
        this.table = table;
        this.noted = noted;
    }

    MinutesText write(Campaign campaign) {
        Jury jury = table.jury();
        add("minutes", 1);
        add("campaign", campaign.id(), campaign.title());
        campaign.phase(PhaseKind.JURY)
                .ifPresent(phase -> add(
                        "phase",
                        phase.startsOn(),
                        phase.endsOn().map(Object::toString).orElse("")));
        add(
                "opened",
                moment(jury.openedAt().orElse(null)),
                jury.openedBy().map(Object::toString).orElse(""));
        add(
                "drawn",
                moment(jury.drawnAt().orElse(null)),
                jury.drawnBy().map(Object::toString).orElse(""));
        table.members()
                .forEach(member -> add(
                        "member", member, table.chairs(member) ? table.isJuror(member) ? "BOTH" : "CHAIR" : "JUROR"));
        add("scale", jury.highest());
        jury.criteria().forEach(criterion -> add("criterion", criterion.label(), criterion.weight()));
        new DeliberationReader(table, noted).rows().forEach(this::add);
        return new MinutesText(lines);
    }

    private void add(DeliberationView.Row row) {
        add(
                "idea",
                row.idea().number(),
                row.idea().title(),
                row.idea().place(),
                row.rank() == null ? "" : row.rank(),
                row.mean() == null ? "" : row.mean().toPlainString(),
                table.counting(row.idea().ideaId()).size(),
                row.decision() == null ? "" : row.decision(),
                row.reason(),
                row.toChair());
        row.sheets().stream()
                .filter(DeliberationView.Sheet::recused)
                .forEach(sheet ->
                        add("recusal", row.idea().number(), sheet.juror(), sheet.recusedBy(), sheet.recusal()));
    }

    private void add(Object... parts) {
        lines.add(MinutesText.line(parts));
    }

    private static String moment(Instant at) {
        return at == null ? "" : at.toString();
    }
}
