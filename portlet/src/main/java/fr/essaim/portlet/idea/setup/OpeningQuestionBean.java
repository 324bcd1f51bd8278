// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.setup;

import fr.essaim.audience.Audiences;
import fr.essaim.directory.DirectoryAwayException;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.setup.CampaignSettings;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.campaign.PhasesBean;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** What is asked before a campaign is opened: which one, when, for how many. */
@Named("ideaOpeningQuestion")
@RequestScoped
public class OpeningQuestionBean {

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    CampaignSetupBean campaign;

    @Inject
    PhasesBean phases;

    @Inject
    Audiences audiences;

    /** On several lines; empty while something is missing. */
    public String getText() {
        CampaignSettings settings = campaign.getSettings();
        if (!settings.missing().isEmpty()) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        lines.add(screen.text("idea.setup.open.question", settings.draft().title()));
        phases.getCurrent().steps().stream()
                .map(leg -> screen.text("idea.setup.open.phase", leg.name(), leg.dates()))
                .forEach(lines::add);
        lines.add(reach(new RecordKey(Campaign.RECORD_TYPE, settings.id())));
        return String.join("\n", lines);
    }

    private String reach(RecordKey owner) {
        try {
            return screen.text(
                    "idea.setup.open.reach",
                    audiences.count(agent.visitor(), owner).included());
        } catch (DirectoryAwayException e) {
            return screen.text("idea.setup.open.hint");
        }
    }
}
