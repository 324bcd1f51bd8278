// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web;

import fr.essaim.access.Access;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.Slice;
import fr.essaim.directory.StaffMember;
import fr.essaim.web.directory.Tables;
import fr.essaim.web.directory.ldap.LdapDirectory;
import fr.essaim.web.directory.ldap.LdapNumbers;
import fr.essaim.web.directory.ldap.LdapServer;
import fr.essaim.web.directory.ldap.LdapSettings;
import fr.essaim.web.page.LdapServlet;
import fr.essaim.web.page.PageFrame;
import fr.essaim.web.security.Accounts;
import fr.essaim.web.security.LdapRealm;
import fr.essaim.web.security.PortalRealm;
import jakarta.servlet.http.HttpServlet;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** People who live on an LDAP server. What their roles may do stands in the portal's tables. */
final class LdapPeople implements PeopleSource {

    private final LdapServer server;
    private final LdapDirectory directory;
    private final LdapRealm realm;
    private final Clock clock;

    LdapPeople(LdapSettings settings, Tables tables, Clock clock) {
        this.clock = clock;
        server = new LdapServer(settings.connection(), clock);
        LdapNumbers numbers = new LdapNumbers(tables, PortalParts.SITE.companyId());
        directory = new LdapDirectory(server, settings, numbers, PortalParts.SITE, clock);
        realm = new LdapRealm(new Accounts(tables, PortalParts.SITE.companyId()), directory, PortalParts.SITE);
    }

    @Override
    public Directory directory() {
        return directory;
    }

    @Override
    public PortalRealm realm() {
        return realm;
    }

    @Override
    public void choose(AgentId agent, Locale language) {
        directory.choose(agent, language);
    }

    @Override
    public void forget() {
        realm.forget();
    }

    @Override
    public Optional<Accounts> accounts() {
        return Optional.empty();
    }

    /** Whom the server has closed or does not know any more is found by number only. */
    @Override
    public Slice<AgentId> searchAll(String words, int size) {
        Slice<StaffMember> found = directory.search(PortalParts.SITE, words, 0, size);
        return new Slice<>(found.items().stream().map(StaffMember::id).toList(), found.total());
    }

    @Override
    public HttpServlet administration(Access access, PageFrame frame) {
        return new LdapServlet(directory::statistics, access, PortalParts.SITE, frame, clock.getZone());
    }

    @Override
    public void close() {
        server.close();
    }
}
