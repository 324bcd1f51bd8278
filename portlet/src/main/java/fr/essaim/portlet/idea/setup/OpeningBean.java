// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.setup;

import fr.essaim.audience.Audiences;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.setup.CampaignOpening;
import fr.essaim.idea.setup.CampaignSettings;
import fr.essaim.idea.setup.CampaignSetup;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.campaign.PhasesBean;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Opens the campaign whose settings are shown, and puts it into the archive. */
@Named("ideaOpening")
@RequestScoped
public class OpeningBean {

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    CampaignSetupBean campaign;

    @Inject
    CampaignSetup setup;

    @Inject
    CampaignOpening opening;

    @Inject
    PhasesBean phases;

    @Inject
    Audiences audiences;

    /** What is still to be set, in words. */
    public List<String> getMissing() {
        return campaign.getSettings().missing().stream().map(screen::name).toList();
    }

    /** Asked before it is opened: which campaign, when, for how many. */
    public String getQuestion() {
        CampaignSettings settings = campaign.getSettings();
        List<String> lines = new ArrayList<>();
        lines.add(screen.text("idea.setup.open.question", settings.draft().title()));
        phases.getCurrent().steps().stream()
                .map(leg -> screen.text("idea.setup.open.phase", leg.name(), leg.dates()))
                .forEach(lines::add);
        RecordKey owner = new RecordKey(Campaign.RECORD_TYPE, settings.id());
        lines.add(screen.text(
                "idea.setup.open.reach", audiences.count(agent.visitor(), owner).included()));
        return String.join("\n", lines);
    }

    /** Ends on the same page. */
    public void open() {
        int onRoll = opening.open(agent.visitor(), campaign.getSettings().id());
        campaign.open();
        screen.tell("idea.setup.opened", onRoll);
    }

    public void archive() throws IOException {
        setup.archive(agent.visitor(), campaign.getSettings().id());
        PortletLinks.leaveFor(Map.of("view", "administration"));
    }
}
