// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.review;

import fr.essaim.duty.Duty;
import fr.essaim.duty.Involvement;
import fr.essaim.duty.Opening;
import fr.essaim.idea.campaign.CampaignCard.PhaseLine;
import fr.essaim.idea.campaign.CampaignDuties;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.portlet.Texts;
import fr.essaim.portlet.desk.DeskLine;
import fr.essaim.portlet.desk.DeskWords;
import fr.essaim.portlet.idea.campaign.PhaseTimeline;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** What idea boxes want of agents, and what they open to them. */
@ApplicationScoped
public class IdeaDeskWords implements DeskWords {

    @Override
    public String feature() {
        return CampaignDuties.FEATURE;
    }

    @Override
    public DeskLine duty(Duty duty, Texts texts, LocalDate today) {
        return new DeskLine(
                texts.get("idea.duty." + duty.kind()),
                duty.about().title(),
                DutyWriter.aboutAnIdea(duty) ? duty.within().title() : "",
                new DutyWriter(texts, today).due(duty),
                duty.late(today),
                false,
                DutyWriter.parameters(duty).entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                        .collect(Collectors.joining("&")));
    }

    @Override
    public DeskLine opening(Opening opening, Texts texts, LocalDate today) {
        boolean vote = opening.kind().equals(PhaseKind.VOTE.name());
        String act = texts.get(vote ? "idea.campaign.do.vote" : "idea.campaign.do.deposit." + opening.detail());
        return new DeskLine(
                opening.done() ? texts.get("idea.desk.voted") : act,
                opening.about().title(),
                "",
                PhaseTimeline.left(
                        new PhaseLine(PhaseKind.valueOf(opening.kind()), today, opening.until()), today, texts),
                false,
                opening.done(),
                view(vote ? "vote" : "deposit", opening.about()));
    }

    @Override
    public DeskLine involvement(Involvement involvement, Texts texts) {
        return new DeskLine(
                texts.name(CampaignPart.valueOf(involvement.part())),
                involvement.about().title(),
                "",
                "",
                false,
                false,
                view("campaign", involvement.about()));
    }

    private static String view(String view, Duty.Subject campaign) {
        return "view=" + view + "&campaign=" + campaign.key().id();
    }

    @Override
    public String dutiesQuery() {
        return "view=duties";
    }

    @Override
    public String name(Texts texts) {
        return texts.get("idea.desk.feature");
    }
}
