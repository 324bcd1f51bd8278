// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.discussion;

import fr.essaim.moderation.ModerationLine;
import fr.essaim.portlet.Texts;
import fr.essaim.portlet.idea.IdeaLinks;

/** Tells in words what is in front of moderators. */
final class ModerationWriter {

    private final Texts texts;
    private final IdeaLinks links;
    private final CommentHtml html;

    ModerationWriter(Texts texts, IdeaLinks links, CommentHtml html) {
        this.texts = texts;
        this.links = links;
        this.html = html;
    }

    ModerationRow row(ModerationLine line) {
        return new ModerationRow(
                line.subject().id() + "-" + (line.part() ? line.record().id() : 0),
                texts.get(line.part() ? "idea.moderation.comment" : "idea.moderation.idea", line.number()),
                line.title(),
                links.idea(line.subject().id()),
                line.writer().map(html::person).orElseGet(() -> texts.get("idea.moderation.hidden")),
                html.moment(line.writtenAt()),
                html.text(line.text()),
                line.reportCount() == 0 ? "" : texts.get("idea.moderation.reports", line.reportCount()),
                line.reports().stream()
                        .map(report -> new ModerationRow.Report(
                                texts.name(report.reason()), html.moment(report.at()), report.text()))
                        .toList(),
                line.withdrawal()
                        .map(gone -> html.withdrawal(gone, "idea.moderation.withdrawn"))
                        .orElse(""),
                line.withdrawal().flatMap(gone -> gone.contest()).orElse(""));
    }
}
