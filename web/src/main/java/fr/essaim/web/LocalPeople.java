// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web;

import fr.essaim.access.Access;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.Slice;
import fr.essaim.web.audit.PortalAudit;
import fr.essaim.web.directory.DirectoryColumn;
import fr.essaim.web.directory.DirectoryExport;
import fr.essaim.web.directory.DirectoryImport;
import fr.essaim.web.directory.LocalDirectory;
import fr.essaim.web.directory.Tables;
import fr.essaim.web.page.BundleMessages;
import fr.essaim.web.page.DirectoryServlet;
import fr.essaim.web.page.PageFrame;
import fr.essaim.web.security.Accounts;
import fr.essaim.web.security.AgentRealm;
import fr.essaim.web.security.Languages;
import fr.essaim.web.security.Passwords;
import fr.essaim.web.security.PortalRealm;
import jakarta.servlet.http.HttpServlet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** People who live in the portal's own tables, which an administrator fills with files. */
final class LocalPeople implements PeopleSource {

    private final Tables tables;
    private final Passwords passwords;
    private final PortalAudit audit;
    private final LocalDirectory directory;
    private final Accounts accounts;
    private final AgentRealm realm;

    LocalPeople(Tables tables, Passwords passwords, PortalAudit audit) {
        this.audit = audit;
        this.tables = tables;
        this.passwords = passwords;
        directory = new LocalDirectory(tables);
        accounts = new Accounts(tables, PortalParts.SITE.companyId());
        realm = new AgentRealm(accounts, directory, PortalParts.SITE, passwords);
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
        accounts.choose(agent, language);
        directory.forget();
    }

    @Override
    public Optional<Accounts> accounts() {
        return Optional.of(accounts);
    }

    @Override
    public Slice<AgentId> searchAll(String words, int size) {
        return directory.searchAll(PortalParts.SITE, words, size);
    }

    @Override
    public HttpServlet administration(Access access, PageFrame frame) {
        DirectoryImport imports = new DirectoryImport(
                tables,
                directory,
                PortalParts.SITE,
                LocalPeople::headings,
                passwords::hash,
                this::forget,
                audit::record);
        return new DirectoryServlet(
                imports,
                new DirectoryExport(tables, directory, PortalParts.SITE),
                access,
                PortalParts.SITE,
                frame,
                audit::record);
    }

    @Override
    public void forget() {
        directory.forget();
        realm.forget();
    }

    private static List<String> headings(DirectoryColumn column) {
        return Languages.ALL.stream()
                .map(language -> BundleMessages.text(language, column.headingKey()))
                .toList();
    }

    @Override
    public void close() {
        // The tables' data source is the portal's
    }
}
