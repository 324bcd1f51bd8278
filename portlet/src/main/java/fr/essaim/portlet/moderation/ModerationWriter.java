// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.moderation;

import fr.essaim.moderation.ModerationLine;
import fr.essaim.portlet.RecordCode;
import fr.essaim.portlet.RecordViews;
import fr.essaim.portlet.Texts;

/** Tells in words what is in front of moderators. */
final class ModerationWriter {

    private final Texts texts;
    private final RecordViews views;
    private final WrittenHtml html;

    ModerationWriter(Texts texts, RecordViews views, WrittenHtml html) {
        this.texts = texts;
        this.views = views;
        this.html = html;
    }

    ModerationRow row(ModerationLine line) {
        return new ModerationRow(
                RecordCode.of(line.record()),
                ModeratedName.of(texts, line.subject().type(), line.part(), line.number()),
                line.title(),
                views.of(line.subject()),
                line.writer().map(html::person).orElseGet(() -> texts.get("moderation.hidden")),
                html.moment(line.writtenAt()),
                html.text(line.text()),
                line.reportCount() == 0 ? "" : texts.get("moderation.reports", line.reportCount()),
                line.reports().stream()
                        .map(report -> new ModerationRow.Report(
                                texts.name(report.reason()), html.moment(report.at()), report.text()))
                        .toList(),
                line.withdrawal()
                        .map(gone -> html.withdrawal(gone, "moderation.withdrawn"))
                        .orElse(""),
                line.withdrawal().flatMap(gone -> gone.contest()).orElse(""));
    }
}
