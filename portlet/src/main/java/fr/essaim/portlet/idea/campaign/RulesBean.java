// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.campaign;

import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.rules.CampaignRules;
import fr.essaim.idea.rules.RulesOfTheGame;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.IdeaAddress;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The rules of a campaign, to be read and accepted. */
@Named("ideaRules")
@ViewScoped
public class RulesBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    CampaignGate gate;

    @Inject
    RulesOfTheGame rules;

    private Long campaignId;
    private long ideaId;
    private int read;
    private transient RulesPage page;

    /** Before the view is shown, each time. */
    public void prepare() {
        screen.open(this::write);
    }

    private void write() {
        if (campaignId == null) {
            campaignId = IdeaAddress.campaign();
            ideaId = IdeaAddress.ideaOrZero();
        }
        Campaign campaign = gate.enter(agent.visitor(), campaignId);
        List<CampaignRules> versions = rules.versions(agent.visitor(), campaignId);
        int newest = versions.isEmpty() ? 0 : versions.get(0).number();
        read = screen.isDrawn() ? newest : read;
        boolean accepted = rules.hasAccepted(agent.visitor(), campaign);
        page = new RulesPage(
                campaignId,
                ideaId,
                campaign.title(),
                versions.isEmpty() ? "" : versions.get(0).text(),
                accepted,
                newest > 0 && !accepted && campaign.isOpened(),
                versions.stream()
                        .map(version -> new RulesPage.Version(
                                version.number(), screen.moment(version.writtenAt()), version.summary()))
                        .toList());
    }

    /** The version that was on the screen. */
    public void accept() {
        rules.accept(agent.visitor(), campaignId, read);
        screen.tell("idea.rules.accepted");
        write();
    }

    public RulesPage getPage() {
        return page;
    }
}
