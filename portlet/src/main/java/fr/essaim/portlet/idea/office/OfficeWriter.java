// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.office;

import fr.essaim.directory.Institution;
import fr.essaim.idea.office.OfficeHome;
import fr.essaim.idea.vote.tally.Participation;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Texts;
import fr.essaim.portlet.chart.ChartModel;
import fr.essaim.portlet.chart.ChartModel.Series;
import fr.essaim.portlet.chart.ChartTable;
import fr.essaim.portlet.chart.ChartTable.ChartLine;
import fr.essaim.portlet.idea.IdeaLinks;
import fr.essaim.portlet.idea.office.OfficePage.Download;
import fr.essaim.portlet.idea.office.OfficePage.Figure;
import fr.essaim.portlet.idea.office.OfficePage.Share;
import fr.essaim.portlet.idea.office.OfficePage.Waiting;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells a campaign's figures to its team. */
final class OfficeWriter {

    private final OfficeHome home;
    private final List<Institution> institutions;
    private final IdeaLinks links;
    private final Texts texts;

    OfficeWriter(OfficeHome home, List<Institution> institutions, IdeaLinks links, Texts texts) {
        this.home = home;
        this.institutions = institutions;
        this.links = links;
        this.texts = texts;
    }

    OfficePage write() {
        List<Share> shares = shares();
        boolean silent = home.takingPart() == null || shares.stream().anyMatch(share -> share.percent() == null);
        return new OfficePage(
                home.campaignId(),
                home.title(),
                texts.get("idea.office.state." + (home.archived() ? "archived" : home.opened() ? "opened" : "before")),
                home.organiser(),
                figures(),
                waiting(),
                home.weeks().isEmpty() ? null : chart(),
                shares,
                silent && home.opened() ? texts.get("idea.office.secrecy", home.threshold()) : "",
                downloads());
    }

    private List<Figure> figures() {
        OfficeHome.Figures figures = home.figures();
        return List.of(
                new Figure("roll", number(figures.onRoll()), texts.get("idea.office.figure.roll")),
                new Figure(
                        "active",
                        home.takingPart() == null ? texts.get("idea.office.untold") : number(home.takingPart()),
                        texts.get("idea.office.figure.active")),
                new Figure("ideas", number(figures.ideas()), texts.get("idea.office.figure.ideas")),
                new Figure("comments", number(figures.comments()), texts.get("idea.office.figure.comments")),
                new Figure("supports", number(figures.supports()), texts.get("idea.office.figure.supports")));
    }

    private String number(long number) {
        return NumberFormat.getIntegerInstance(texts.locale()).format(number);
    }

    private List<Waiting> waiting() {
        OfficeHome.Waiting waiting = home.waiting();
        List<Waiting> lines = new ArrayList<>();
        add(lines, waiting.unassigned(), "unassigned", "reviews", false);
        add(lines, waiting.underReview(), "under-review", "reviews", false);
        add(lines, waiting.lateReviews(), "late-reviews", "reviews", true);
        add(lines, waiting.missingGrids(), "grid", "grid", true);
        add(lines, waiting.reports(), "reports", "moderation", true);
        add(lines, waiting.lateAnswers(), "late-answers", "answering", true);
        add(lines, waiting.rollChanges(), "roll", "audience", false);
        return lines;
    }

    private void add(List<Waiting> lines, long count, String key, String view, boolean pressing) {
        if (count > 0) {
            lines.add(new Waiting(
                    number(count),
                    texts.get("idea.office.waiting." + key, count),
                    links.admin(view, home.campaignId()),
                    pressing));
        }
    }

    private ChartTable chart() {
        List<OfficeHome.Week> weeks = home.weeks();
        List<String> labels =
                weeks.stream().map(week -> texts.date(week.monday())).toList();
        List<Series> series = List.of(
                new Series(
                        texts.get("idea.office.figure.ideas"),
                        "ideas",
                        weeks.stream().map(OfficeHome.Week::ideas).toList()),
                new Series(
                        texts.get("idea.office.figure.comments"),
                        "comments",
                        weeks.stream().map(OfficeHome.Week::comments).toList()),
                new Series(
                        texts.get("idea.office.figure.supports"),
                        "supports",
                        weeks.stream().map(OfficeHome.Week::supports).toList()));
        List<String> headings = new ArrayList<>(List.of(texts.get("idea.office.week")));
        series.forEach(one -> headings.add(one.label()));
        return new ChartTable(
                "curve",
                texts.get("idea.office.chart"),
                ChartModel.columns(labels, series),
                false,
                headings,
                weeks.stream()
                        .map(week -> new ChartLine(
                                texts.date(week.monday()),
                                List.of(number(week.ideas()), number(week.comments()), number(week.supports()))))
                        .toList());
    }

    private List<Share> shares() {
        Map<Long, String> names = institutions.stream().collect(Collectors.toMap(Institution::id, Institution::name));
        return home.participation().institutions().stream()
                .map(Participation.InstitutionShare::share)
                .map(share -> new Share(
                        names.getOrDefault(share.id(), texts.get("audience.nowhere")),
                        share.percent(),
                        share.voters() == null
                                ? texts.get("idea.office.untold.of", share.onRoll())
                                : texts.get(
                                        "idea.office.share",
                                        share.voters(),
                                        share.onRoll(),
                                        texts.percent(share.percent()))))
                .toList();
    }

    private List<Download> downloads() {
        if (!home.files()) {
            return List.of();
        }
        return List.of(
                download("ideas-xlsx", "download"),
                download("ideas-csv", "download"),
                download("booklet", "print"),
                download("archive", "archive"));
    }

    private Download download(String file, String icon) {
        return new Download(
                texts.get("idea.office.file." + file),
                texts.get("idea.office.file." + file + ".hint"),
                PortletLinks.resource(
                        OfficeResource.ID, Map.of("file", file, "campaign", Long.toString(home.campaignId()))),
                icon);
    }
}
