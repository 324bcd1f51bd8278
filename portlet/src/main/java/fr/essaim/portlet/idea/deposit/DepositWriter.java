// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.deposit;

import fr.essaim.access.Visitor;
import fr.essaim.directory.Directory;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignPhase;
import fr.essaim.idea.campaign.CampaignQuestion;
import fr.essaim.idea.campaign.IdeaKind;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.deposit.IdeaConflict;
import fr.essaim.idea.deposit.IdeaConflictException;
import fr.essaim.idea.deposit.IdeaField;
import fr.essaim.idea.deposit.MyIdeas;
import fr.essaim.idea.rules.CampaignRules;
import fr.essaim.idea.rules.RulesOfTheGame;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Choice;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.Texts;
import fr.essaim.question.AnswerSet;
import fr.essaim.question.Question;
import fr.essaim.text.RichTextLines;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts into words what the form of an idea asks. */
@RequestScoped
public class DepositWriter {

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    CampaignGate gate;

    @Inject
    RulesOfTheGame rules;

    @Inject
    MyIdeas mine;

    @Inject
    Directory directory;

    /** @param ideaId 0 for a new one */
    public DepositPage write(long campaignId, long ideaId, boolean deposited) {
        Visitor visitor = agent.visitor();
        Texts texts = screen.texts();
        Campaign campaign = gate.enter(visitor, campaignId);
        Optional<CampaignRules> toAccept = deposited || rules.hasAccepted(visitor, campaign)
                ? Optional.empty()
                : rules.current(visitor, campaignId);
        return new DepositPage(
                campaignId,
                campaign.title(),
                PortletLinks.view(Map.of("view", "campaign", "campaign", Long.toString(campaignId))),
                ideaId == 0,
                deposited,
                campaign.ideaKinds().stream()
                        .map(kind -> new DepositPage.Kind(
                                kind.name(), texts.name(kind), texts.get("idea.deposit.kind." + kind.name())))
                        .toList(),
                campaign.categories().stream()
                        .map(category -> new Choice(category.id().toString(), category.label()))
                        .toList(),
                campaign.questions().stream().map(this::question).toList(),
                campaign.authorsHidden(),
                campaign.teamWanted() || campaign.ideaKinds().contains(IdeaKind.PROJECT),
                toAccept.map(CampaignRules::text).orElse(""),
                toAccept.map(CampaignRules::number).orElse(0),
                deposited ? "" : PortletLinks.resource("draft", Map.of()),
                PortletLinks.view(Map.of("view", "deposit", "idea", DepositPage.PLACEHOLDER)),
                until(campaign, texts),
                ideaId != 0
                        ? List.of()
                        : mine.drafts(visitor, campaignId).stream()
                                .map(draft -> new CampaignPage.Link(
                                        draft.title().isEmpty() ? texts.get("idea.deposit.untitled") : draft.title(),
                                        PortletLinks.view(
                                                Map.of("view", "deposit", "idea", Long.toString(draft.id())))))
                                .toList());
    }

    private static String until(Campaign campaign, Texts texts) {
        return campaign.phase(PhaseKind.DEPOSIT)
                .flatMap(CampaignPhase::endsOn)
                .map(day -> texts.get("idea.deposit.until", texts.date(day)))
                .orElse("");
    }

    private DepositPage.Question question(CampaignQuestion asked) {
        Question question = asked.question();
        return new DepositPage.Question(
                AnswerSet.field(asked.id()),
                question.required() ? question.label() : screen.text("idea.deposit.optional", question.label()),
                question.hint(),
                question.kind().name(),
                question.choices().stream()
                        .map(choice -> new Choice(choice, choice))
                        .toList());
    }

    /** What a field is called on screen. */
    public String label(long campaignId, String field) {
        Long question = AnswerSet.question(field);
        String key = "field." + field;
        return question != null
                ? gate.enter(agent.visitor(), campaignId)
                        .question(question)
                        .map(CampaignQuestion::label)
                        .orElse("?")
                : screen.texts().has(key) ? screen.text(key) : screen.text("idea.deposit.title");
    }

    /** The fields that somebody else changed meanwhile, with who and when. */
    public List<ConflictLine> conflicts(IdeaConflictException conflict) {
        Signatures names = new Signatures(
                directory,
                agent.visitor().site(),
                conflict.conflicts().stream().map(IdeaConflict::theirAgent).toList(),
                screen.texts());
        return conflict.conflicts().stream()
                .map(line -> new ConflictLine(
                        line.field(),
                        screen.texts().has("field." + line.field())
                                ? screen.text("field." + line.field())
                                : screen.text("idea.deposit.title"),
                        line.field().equals(IdeaField.DESCRIPTION.name())
                                ? RichTextLines.write(line.theirs())
                                : line.theirs(),
                        line.field().equals(IdeaField.DESCRIPTION.name())
                                ? RichTextLines.write(line.theirs())
                                : line.theirs(),
                        screen.text(
                                "idea.deposit.conflict.told",
                                names.name(line.theirAgent()),
                                screen.moment(line.theirAt()))))
                .toList();
    }
}
