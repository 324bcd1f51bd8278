// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.host;

import fr.essaim.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.ServletContext;
import java.util.function.BooleanSupplier;

/** Lets a portal on the same server ask, through the servlet context, whether the portlets have their database. */
@ApplicationScoped
public class DatabaseState {

    private static final String OPEN = "fr.essaim.open";

    void tell(@Observes @Initialized(ApplicationScoped.class) Object start, ServletContext context, Database database) {
        context.setAttribute(OPEN, (BooleanSupplier) () -> database.closed().isEmpty());
    }
}
