// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.campaign;

import fr.essaim.idea.campaign.CampaignCard;
import fr.essaim.idea.campaign.CampaignCard.PhaseLine;
import fr.essaim.idea.campaign.CampaignHome;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.setup.CampaignSetup;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The campaigns that the visitor may run, by box. */
@Named("ideaAdministration")
@RequestScoped
public class AdministrationBean {

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    CampaignHome home;

    @Inject
    CampaignSetup setup;

    private AdministrationPage page;

    /** Before the view is shown, each time. */
    public void prepare() {
        screen.open(this::write);
    }

    private void write() {
        boolean manages = agent.can(IdeaPermission.MANAGE);
        Map<Long, List<CampaignCard>> byBox = home.toRun(agent.visitor()).stream()
                .collect(Collectors.groupingBy(CampaignCard::boxId, LinkedHashMap::new, Collectors.toList()));
        page = new AdministrationPage(
                manages,
                byBox.entrySet().stream()
                        .map(box -> box(box.getKey(), box.getValue(), manages))
                        .toList());
    }

    private AdministrationPage.Box box(long id, List<CampaignCard> cards, boolean manages) {
        CampaignCard first = cards.get(0);
        return new AdministrationPage.Box(
                id,
                first.boxTitle(),
                cards.size() > 1 || !first.boxTitle().equals(first.title()),
                cards.stream().map(card -> line(card, manages)).toList());
    }

    private AdministrationPage.Line line(CampaignCard card, boolean manages) {
        Texts texts = screen.texts();
        return new AdministrationPage.Line(
                card.id(),
                card.title(),
                texts.name(card.kind()),
                card.state().name(),
                texts.get("idea.state." + card.state().name()),
                now(card, texts),
                card.parts().stream().sorted().map(texts::name).collect(Collectors.joining(", ")),
                manages || card.parts().contains(CampaignPart.ORGANISER),
                card.opened());
    }

    private static String now(CampaignCard card, Texts texts) {
        String current = card.phases().stream()
                .filter(phase -> phase.isOn(card.today()))
                .map(phase -> texts.name(phase.kind()))
                .collect(Collectors.joining(", "));
        if (!current.isEmpty()) {
            return current;
        }
        return card.phases().stream()
                .filter(phase -> phase.startsOn().isAfter(card.today()))
                .min(Comparator.comparing(PhaseLine::startsOn))
                .map(phase -> texts.get("idea.campaign.next", texts.name(phase.kind()), texts.date(phase.startsOn())))
                .orElse("");
    }

    /** Ends in the settings of the copy. */
    public void duplicate(long campaignId) throws IOException {
        long copy = setup.duplicate(agent.visitor(), campaignId);
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .redirect(PortletLinks.view(Map.of("view", "setup", "campaign", Long.toString(copy))));
    }

    /** Also while what was sent is read, before the view is prepared. */
    public AdministrationPage getPage() {
        if (page == null) {
            write();
        }
        return page;
    }
}
