// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea;

import fr.essaim.idea.IdeaNotice;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.notice.FeaturePage;
import fr.essaim.notice.RecordView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import java.util.Map;

/** Where portals find idea boxes: the page of a campaign, the sheet of an idea, what the agent has to do. */
@ApplicationScoped
public class IdeaFeaturePage {

    @Produces
    public static FeaturePage page() {
        String ideas = IdeaPermission.RESOURCE;
        return new FeaturePage(
                "idea",
                "ideas",
                true,
                ideas,
                List.of(IdeaNotice.values()),
                Map.of(
                        Campaign.RECORD_TYPE,
                        new RecordView("campaign", "campaign", ideas),
                        Idea.RECORD_TYPE,
                        new RecordView("idea", "idea", ideas),
                        "IdeaDuties",
                        new RecordView("duties", "", ideas)));
    }
}
