// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.start;

import fr.essaim.duty.AgentConcerns;
import fr.essaim.duty.DutyCount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.servlet.ServletContext;

/** Tells the portal that it runs in how much is to be done. */
@ApplicationScoped
public class OfferedCounts {

    /** The context is what started; some containers can inject it in requests only. */
    void offer(
            @Observes @Initialized(ApplicationScoped.class) Object start,
            Instance<ServletContext> known,
            AgentConcerns concerns) {
        ServletContext context = start instanceof ServletContext started ? started : known.get();
        DutyCount count = concerns::owed;
        context.setAttribute(DutyCount.ATTRIBUTE, count);
    }
}
