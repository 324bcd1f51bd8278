// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.pluto;

import fr.essaim.web.session.PortletSessions;
import jakarta.servlet.ServletContext;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks the applications of the portlets, through attributes of their contexts: an application without them keeps nothing. */
final class SessionsOfPortlets implements PortletSessions {

    private static final String END = "fr.essaim.sessions.end";
    private static final String KNOWN = "fr.essaim.sessions.known";

    private final Supplier<Stream<ServletContext>> applications;

    SessionsOfPortlets(Supplier<Stream<ServletContext>> applications) {
        this.applications = applications;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void end(String name) {
        applications.get().forEach(application -> {
            if (application.getAttribute(END) instanceof Consumer<?> end) {
                ((Consumer<String>) end).accept(name);
            }
        });
    }

    @Override
    @SuppressWarnings("unchecked")
    public Set<String> known() {
        return applications
                .get()
                .filter(application -> application.getAttribute(KNOWN) instanceof Supplier<?>)
                .flatMap(application -> ((Supplier<Set<String>>) application.getAttribute(KNOWN)).get().stream())
                .collect(Collectors.toSet());
    }
}
