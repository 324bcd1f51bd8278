// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.demonstration;

import fr.essaim.directory.PortalSite;
import fr.essaim.idea.demonstration.IdeaDemonstration;
import fr.essaim.persistence.DatabaseOpened;
import fr.essaim.persistence.Settings;
import fr.essaim.plan.demonstration.PlanDemonstration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Loads the demonstration at start where the setting {@code essaim.demonstration} asks for it. */
@ApplicationScoped
public class DemonstrationStart {

    /** The only site of the stand-alone portal. */
    public static final PortalSite SITE = new PortalSite(1, 1);

    private PlanDemonstration plan;
    private IdeaDemonstration ideas;

    protected DemonstrationStart() {}

    @Inject
    public DemonstrationStart(PlanDemonstration plan, IdeaDemonstration ideas) {
        this.plan = plan;
        this.ideas = ideas;
    }

    void load(@Observes DatabaseOpened opened) {
        if (Settings.demonstration()) {
            plan.load(SITE);
            ideas.load(SITE);
        }
    }
}
