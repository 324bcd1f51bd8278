// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.demonstration;

import fr.essaim.directory.PortalSite;
import fr.essaim.persistence.DatabaseOpened;
import fr.essaim.persistence.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Loads the demonstration at start where the setting {@code essaim.demonstration} asks for it. */
@ApplicationScoped
public class DemonstrationStart {

    /** The only site of the stand-alone portal. */
    public static final PortalSite SITE = new PortalSite(1, 1);

    private DemonstrationPlan plan;
    private DemonstrationIdeas ideas;

    protected DemonstrationStart() {}

    @Inject
    public DemonstrationStart(DemonstrationPlan plan, DemonstrationIdeas ideas) {
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
