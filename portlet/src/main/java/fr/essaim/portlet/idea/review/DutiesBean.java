// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.review;

import fr.essaim.duty.DutyList;
import fr.essaim.idea.campaign.CampaignDuties;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What idea boxes still want of the visitor, the longest due first. */
@Named("ideaDuties")
@RequestScoped
public class DutiesBean {

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    DutyList duties;

    private List<DutyRow> rows = List.of();

    /** Before the view is shown. */
    public void prepare() {
        screen.open(() -> {
            DutyWriter writer = new DutyWriter(screen.texts(), agent.today());
            rows = duties.of(agent.visitor(), CampaignDuties.FEATURE, 0, DutyList.ALL).items().stream()
                    .map(writer::write)
                    .toList();
        });
    }

    public List<DutyRow> getRows() {
        return rows;
    }

    public String getSummary() {
        long late = rows.stream().filter(DutyRow::late).count();
        return rows.isEmpty() ? "" : screen.text("idea.duty.summary", rows.size(), late);
    }
}
