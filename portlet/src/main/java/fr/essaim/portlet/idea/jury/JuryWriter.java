// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.jury;

import fr.essaim.directory.AgentId;
import fr.essaim.idea.jury.DeliberationView;
import fr.essaim.idea.jury.JurorView;
import fr.essaim.idea.jury.JuryProgress;
import fr.essaim.idea.jury.minutes.MinutesSigning;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.review.TeamNames;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells a jury in words. */
final class JuryWriter {

    private static final String NONE = "–";

    private final Screen screen;
    private final TeamNames names;
    private final DecimalFormat means;

    JuryWriter(Screen screen, TeamNames names) {
        this.screen = screen;
        this.names = names;
        this.means = new DecimalFormat(
                "0.00", DecimalFormatSymbols.getInstance(screen.texts().locale()));
    }

    /** @param juror null for those who do not sit in the jury */
    JuryPage write(
            String campaign,
            JuryProgress progress,
            JurorView juror,
            DeliberationView deliberation,
            MinutesSigning.View minutes) {
        return new JuryPage(
                progress.campaignId(),
                campaign,
                juror != null,
                juror == null || juror.deliberates() ? "" : owed(juror),
                juror == null ? others(progress) : own(juror),
                progress.members().stream().map(this::member).toList(),
                screen.moment(progress.drawnAt()),
                progress.canDraw(),
                progress.canOpen(),
                resource("jury-order", progress.campaignId()),
                deliberation == null ? null : table(deliberation),
                minutes == null ? null : minutes(minutes, progress.campaignId()));
    }

    /** What is left to mark; where that is nothing, why. */
    private String owed(JurorView juror) {
        long owed = count(juror, JurorView.State.TO_MARK);
        if (juror.ideas().isEmpty()) {
            return screen.text("idea.jury.none");
        }
        if (owed > 0 && !juror.open()) {
            return screen.text("idea.jury.not-open");
        }
        return owed == 0 && count(juror, JurorView.State.MARKED) == 0
                ? screen.text(juror.chair() ? "idea.jury.owed.chair" : "idea.jury.owed.recused")
                : screen.text("idea.jury.owed", owed);
    }

    private static long count(JurorView juror, JurorView.State state) {
        return juror.ideas().stream().filter(line -> line.state() == state).count();
    }

    private List<JuryPage.Idea> others(JuryProgress progress) {
        return progress.ideas().stream()
                .map(idea -> new JuryPage.Idea(
                        place(idea.place()),
                        screen.text("idea.review.number", idea.number()),
                        idea.title(),
                        PortletLinks.view(Map.of("view", "idea", "idea", Long.toString(idea.ideaId()))),
                        "",
                        ""))
                .toList();
    }

    private List<JuryPage.Idea> own(JurorView juror) {
        return juror.ideas().stream()
                .map(line -> new JuryPage.Idea(
                        place(line.idea().place()),
                        screen.text("idea.review.number", line.idea().number()),
                        line.idea().title(),
                        PortletLinks.view(Map.of(
                                "view",
                                "jury",
                                "campaign",
                                Long.toString(juror.campaignId()),
                                "idea",
                                Long.toString(line.idea().ideaId()))),
                        line.state().name(),
                        screen.text("idea.jury.state." + line.state())))
                .toList();
    }

    private static String place(int place) {
        return place == 0 ? NONE : Integer.toString(place);
    }

    private JuryPage.Member member(JuryProgress.Member member) {
        return new JuryPage.Member(
                names.of(member.agent()),
                screen.text(member.chair() ? "jury.part.CHAIR" : "jury.part.JUROR"),
                member.judges() == 0 && member.chair() && member.recused() == 0
                        ? screen.text("idea.jury.judges-none")
                        : screen.text("idea.jury.progress", member.marked(), member.judges(), member.recused()),
                member.marked() == member.judges());
    }

    private JuryPage.Table table(DeliberationView view) {
        Map<Long, String> labels = view.criteria().stream()
                .collect(Collectors.toMap(DeliberationView.Criterion::id, DeliberationView.Criterion::label));
        return new JuryPage.Table(
                screen.moment(view.openedAt()),
                view.ideas().stream().map(row -> row(row, view, labels)).toList(),
                view.canDecide());
    }

    private JuryPage.Row row(DeliberationView.Row row, DeliberationView view, Map<Long, String> labels) {
        return new JuryPage.Row(
                row.idea().ideaId(),
                screen.text("idea.review.number", row.idea().number()),
                row.idea().title(),
                row.rank() == null ? NONE : row.rank().toString(),
                mean(row.mean()),
                mean(row.gap()),
                row.wide(),
                row.toChair() ? screen.text("idea.jury.by-chair") : "",
                row.sheets().stream().map(sheet -> sheet(sheet, view, labels)).toList(),
                row.decision() == null ? "" : screen.text("jury.decision." + row.decision()),
                row.reason(),
                row.differs());
    }

    private JuryPage.Sheet sheet(DeliberationView.Sheet sheet, DeliberationView view, Map<Long, String> labels) {
        String juror = names.of(sheet.juror());
        if (sheet.recused()) {
            return new JuryPage.Sheet(juror, NONE, screen.text("idea.jury.state.RECUSED"), sheet.recusal());
        }
        String marks = view.criteria().stream()
                .filter(criterion -> sheet.marks().containsKey(criterion.id()))
                .map(criterion -> screen.text(
                        "idea.jury.mark-of",
                        labels.get(criterion.id()),
                        sheet.marks().get(criterion.id())))
                .collect(Collectors.joining(" · "));
        return new JuryPage.Sheet(juror, mean(sheet.mean()), marks, sheet.remark());
    }

    private String mean(BigDecimal mean) {
        return mean == null ? NONE : means.format(mean);
    }

    private JuryPage.Minutes minutes(MinutesSigning.View view, long campaignId) {
        return new JuryPage.Minutes(
                view.hash(),
                view.drawnUpAt() == null
                        ? ""
                        : screen.text(
                                "idea.jury.minutes.by", screen.moment(view.drawnUpAt()), names.of(view.drawnUpBy())),
                view.signatures().stream()
                        .map(signature ->
                                new JuryPage.Signature(names.of(signature.agent()), screen.moment(signature.at())))
                        .toList(),
                view.stale(),
                view.canDrawUp(),
                view.canSign(),
                resource("jury-minutes", campaignId),
                resource("jury-text", campaignId));
    }

    private static String resource(String id, long campaignId) {
        return PortletLinks.resource(id, Map.of("campaign", Long.toString(campaignId)));
    }

    /** Everyone whom the page names. */
    static List<AgentId> people(JuryProgress progress, MinutesSigning.View minutes) {
        List<AgentId> people =
                progress.members().stream().map(JuryProgress.Member::agent).collect(Collectors.toList());
        if (minutes != null) {
            minutes.signatures().forEach(signature -> people.add(signature.agent()));
            people.add(minutes.drawnUpBy());
        }
        return people;
    }
}
