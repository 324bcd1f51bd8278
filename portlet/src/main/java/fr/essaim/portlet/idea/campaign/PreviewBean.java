// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.campaign;

import fr.essaim.idea.campaign.CampaignCard;
import fr.essaim.idea.campaign.CampaignCard.PhaseLine;
import fr.essaim.idea.campaign.CampaignDraft;
import fr.essaim.idea.campaign.CampaignHome;
import fr.essaim.idea.campaign.CategoryDraft;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.setup.CampaignSettings;
import fr.essaim.idea.setup.CampaignSetup;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Address;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaAddress;
import fr.essaim.question.QuestionDraft;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A campaign as an agent on its roll will see it, on the first day of any of its phases. */
@Named("ideaPreview")
@RequestScoped
public class PreviewBean {

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    CampaignHome home;

    @Inject
    CampaignSetup setup;

    private CampaignSettings settings;
    private CampaignCard card;
    private Page page;

    /** A day to look at the campaign on. */
    public record Day(String label, String address, boolean current) {}

    /** Every text ready to be written; purpose, commitment and rules are clean rich text. */
    public record Page(
            long id,
            String day,
            List<Day> days,
            HomePage.Card card,
            String purpose,
            String commitment,
            String rules,
            List<String> categories,
            List<QuestionDraft> questions) {}

    /** Before the view is shown, each time. */
    public void prepare() {
        screen.open(this::write);
    }

    private void write() {
        long id = IdeaAddress.campaign();
        String asked = Address.current().text("phase");
        settings = setup.find(agent.visitor(), id);
        card = home.card(agent.visitor(), id);
        PhaseLine shown = card.phases().stream()
                .filter(phase -> phase.kind().name().equals(asked))
                .findFirst()
                .orElse(
                        card.phases().isEmpty()
                                ? new PhaseLine(PhaseKind.DEPOSIT, card.today(), null)
                                : card.phases().get(0));
        LocalDate day = shown.startsOn();
        CampaignDraft draft = settings.draft();
        page = new Page(
                id,
                screen.date(day),
                days(id, shown.kind()),
                cardOn(day),
                draft.purpose(),
                draft.commitment(),
                settings.rules(),
                draft.categories().stream().map(CategoryDraft::label).toList(),
                draft.questions());
    }

    private List<Day> days(long id, PhaseKind shown) {
        return card.phases().stream()
                .map(phase -> new Day(
                        screen.name(phase.kind()),
                        PortletLinks.view(Map.of(
                                "view",
                                "preview",
                                "campaign",
                                Long.toString(id),
                                "phase",
                                phase.kind().name())),
                        phase.kind() == shown))
                .toList();
    }

    /** As somebody on the roll and in no team would find it; its buttons lead nowhere. */
    private HomePage.Card cardOn(LocalDate day) {
        CampaignCard then = new CampaignCard(
                card.id(),
                card.boxId(),
                card.boxTitle(),
                card.kind(),
                card.title(),
                card.purpose(),
                card.phases(),
                Set.of(),
                true,
                true,
                false,
                card.resultsAt(),
                day);
        HomePage written = new HomeWriter(
                        screen.texts(),
                        day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
                        (view, campaign) -> "#preview")
                .write(List.of(then));
        return List.of(written.running(), written.coming(), written.told(), written.over()).stream()
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow();
    }

    public Page getPage() {
        return page;
    }
}
