// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web;

import fr.essaim.access.Access;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.web.page.PageFrame;
import fr.essaim.web.security.LoginLocks;
import fr.essaim.web.security.PortalRealm;
import jakarta.servlet.http.HttpServlet;
import java.util.Locale;

/** Where the portal's people come from: its own tables, or an LDAP server. */
interface People extends AutoCloseable {

    Directory directory();

    PortalRealm realm();

    LoginLocks locks();

    /** The language in which this agent wants the portal from now on. */
    void choose(AgentId agent, Locale language);

    /** To be called when accounts or roles have changed. */
    void forget();

    /** The administrator's page about them. */
    HttpServlet administration(Access access, PageFrame frame);

    @Override
    void close();
}
