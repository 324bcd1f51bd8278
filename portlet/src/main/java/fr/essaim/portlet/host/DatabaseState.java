// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.host;

import fr.essaim.persistence.ClosedReason;
import fr.essaim.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.servlet.ServletContext;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets a portal on the same server ask, through the servlet context, why the portlets have no database. */
@ApplicationScoped
public class DatabaseState {

    /** The context is what started; some containers can inject it in requests only. */
    void tell(
            @Observes @Initialized(ApplicationScoped.class) Object start,
            Instance<ServletContext> known,
            Database database) {
        ServletContext context = start instanceof ServletContext started ? started : known.get();
        context.setAttribute(ClosedReason.ATTRIBUTE, (Supplier<?>) () -> closed(context, database));
    }

    /** Asked from other applications and from no application, where beans would not be found. */
    private static Optional<ClosedReason> closed(ServletContext context, Database database) {
        Thread thread = Thread.currentThread();
        ClassLoader asking = thread.getContextClassLoader();
        thread.setContextClassLoader(context.getClassLoader());
        try {
            return database.lastClosed();
        } finally {
            thread.setContextClassLoader(asking);
        }
    }
}
