// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.sheet;

import fr.essaim.plan.board.ActionOrigins;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.RecordLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the action whose sheet is open came from, told by whichever features know. */
@Named("origins")
@RequestScoped
public class OriginsBean {

    @Inject
    ActiveAgent agent;

    @Inject
    SheetBean sheet;

    @Inject
    RecordLinks links;

    @Inject
    Instance<ActionOrigins> origins;

    private List<Origin> items;

    /** @param address empty where no page shows it */
    public record Origin(String title, String address) {}

    /** As far as the visitor may see. */
    public List<Origin> getItems() {
        if (items == null) {
            items = origins.stream()
                    .flatMap(feature -> feature.of(agent.visitor(), sheet.actionId()).stream())
                    .map(origin -> new Origin(origin.title(), links.to(origin.about())))
                    .toList();
        }
        return items;
    }
}
