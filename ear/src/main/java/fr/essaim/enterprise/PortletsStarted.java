// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.enterprise;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/** Listens in the portlets' application, from where the portal's servlet context can be reached. */
public class PortletsStarted implements ServletContextListener {

    @Inject
    PlatformOfServer platform;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        platform.remember(event.getServletContext());
    }
}
