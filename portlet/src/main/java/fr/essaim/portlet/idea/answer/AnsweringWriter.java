// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.answer;

import fr.essaim.directory.Slice;
import fr.essaim.idea.answer.AnswerFilter.Situation;
import fr.essaim.idea.answer.AnswerRow;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.portlet.Choice;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaLinks;
import java.util.Map;

/** Tells in words which ideas wait for answers: those of a campaign, or all that are late. */
final class AnsweringWriter {

    private final Screen screen;
    private final IdeaLinks links;
    private final AnswerOwners owners;

    AnsweringWriter(Screen screen, IdeaLinks links, AnswerOwners owners) {
        this.screen = screen;
        this.links = links;
        this.owners = owners;
    }

    AnsweringPage write(Campaign campaign, Slice<AnswerRow> found) {
        return new AnsweringPage(
                campaign.title(),
                links.campaign(campaign.id()),
                links.admin("followup", campaign.id()),
                screen.text("idea.answering.count", found.total()),
                screen.texts().choices("idea.answering.situation.", Situation.values()),
                campaign.categories().stream()
                        .map(each -> new Choice(Long.toString(each.id()), each.label()))
                        .toList(),
                found.items().stream().map(this::row).toList());
    }

    /** @param campaigns their titles by their numbers */
    LateAnswersPage late(Slice<AnswerRow> found, Map<Long, String> campaigns, boolean reads) {
        return new LateAnswersPage(
                screen.text("idea.followup.late.count", found.total()),
                found.items().stream()
                        .map(row -> new LateAnswersPage.Row(
                                row.title(),
                                links.idea(row.ideaId()),
                                campaigns.getOrDefault(row.campaignId(), ""),
                                owners.of(row),
                                screen.date(row.due()),
                                screen.text("idea.answer.late", row.daysLate())))
                        .toList(),
                reads);
    }

    private AnsweringPage.Row row(AnswerRow row) {
        return new AnsweringPage.Row(
                row.ideaId(),
                row.number(),
                row.title(),
                links.idea(row.ideaId()),
                row.category(),
                owners.of(row),
                screen.date(row.due()),
                row.daysLate() == 0 ? "" : screen.text("idea.answer.late", row.daysLate()),
                row.state() == null ? "" : row.state().name(),
                screen.name(row.state()),
                row.stage() == null ? screen.text("idea.answering.unwritten") : stage(row));
    }

    private String stage(AnswerRow row) {
        return row.moment() == null
                ? screen.text("idea.answering." + row.stage())
                : screen.text("idea.answering." + row.stage() + ".at", screen.moment(row.moment()));
    }
}
