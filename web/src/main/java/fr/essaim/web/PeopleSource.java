// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web;

import fr.essaim.access.Access;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.Slice;
import fr.essaim.web.page.PageFrame;
import fr.essaim.web.security.Accounts;
import fr.essaim.web.security.PortalRealm;
import jakarta.servlet.http.HttpServlet;
import java.util.Locale;
import java.util.Optional;

/** Where the portal's people come from: its own tables, or an LDAP server. */
interface PeopleSource extends AutoCloseable {

    Directory directory();

    PortalRealm realm();

    /** The language in which this agent wants the portal from now on. */
    void choose(AgentId agent, Locale language);

    /** Whose passwords the portal keeps; empty where a directory elsewhere does. */
    Optional<Accounts> accounts();

    /** To be called when accounts or roles have changed. */
    void forget();

    /** By the words of their names and mail addresses; those whose accounts are closed too, as far as they are known. */
    Slice<AgentId> searchAll(String words, int size);

    /** The administrator's page about them. */
    HttpServlet administration(Access access, PageFrame frame);

    @Override
    void close();
}
