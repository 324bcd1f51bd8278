// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.demonstration;

import fr.essaim.directory.PortalSite;
import fr.essaim.persistence.DatabaseOpened;
import fr.essaim.persistence.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;

/** Loads the demonstration at start where the setting {@code essaim.demonstration} asks for it. */
@ApplicationScoped
public class DemonstrationStart {

    /** The only site of the stand-alone portal. */
    public static final PortalSite SITE = new PortalSite(1, 1);

    @Inject
    @Any
    Instance<DemonstrationPart> parts;

    void load(@Observes DatabaseOpened opened) {
        if (Settings.demonstration()) {
            DemonstrationPeople people = DemonstrationPeople.create();
            parts.stream()
                    .sorted(Comparator.comparingInt(DemonstrationPart::order))
                    .forEach(part -> part.load(SITE, people));
        }
    }
}
