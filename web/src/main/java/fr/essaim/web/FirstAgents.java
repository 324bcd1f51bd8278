// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web;

import fr.essaim.audit.AuditEvent;
import fr.essaim.audit.AuditKind;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.StaffMember;
import fr.essaim.web.audit.PortalAudit;
import fr.essaim.web.directory.DirectorySeed;
import fr.essaim.web.directory.DirectorySeeding;
import fr.essaim.web.directory.Tables;
import fr.essaim.web.security.Passwords;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who stands in a directory that nobody has filled yet. */
public final class FirstAgents {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAgents.class);

    private final PortalSettings settings;
    private final Tables tables;
    private final Passwords passwords;
    private final PeopleSource people;
    private final SigningInParts signingIn;
    private final PortalAudit audit;

    FirstAgents(
            PortalSettings settings,
            Tables tables,
            Passwords passwords,
            PeopleSource people,
            SigningInParts signingIn,
            PortalAudit audit) {
        this.settings = settings;
        this.tables = tables;
        this.passwords = passwords;
        this.people = people;
        this.signingIn = signingIn;
        this.audit = audit;
    }

    /**
     * Fills an empty directory with this authority; does not even ask for it when the directory holds anybody.
     *
     * @return whether it was empty
     */
    public boolean seed(Supplier<DirectorySeed> seed) {
        DirectorySeeding seeding = new DirectorySeeding(tables, passwords::hash);
        boolean empty = seeding.isNeeded(PortalParts.SITE.companyId());
        if (empty) {
            DirectorySeed authority = seed.get();
            seeding.fill(PortalParts.SITE.companyId(), authority);
            people.forget();
            LOG.info("Directory filled with {} agents", authority.people().size());
        }
        return empty;
    }

    /**
     * An empty directory gets somebody who can fill it: an account with the password that is set, else a one-time link. Where
     * people come from LDAP, so do administrators.
     */
    public void seedAdministrator() {
        if (settings.ldap().isPresent()) {
            return;
        }
        String password = settings.adminPassword();
        if (password.isEmpty()) {
            signingIn.inviteAdministrator();
            return;
        }
        AgentId admin = new AgentId(1);
        boolean seeded = seed(() -> new DirectorySeed(
                List.of(),
                List.of(),
                List.of(new StaffMember(admin, "Admin", "Essaim", "", "", 0, 0, Locale.FRENCH, true)),
                Map.of(),
                List.of(new DirectorySeed.Account(admin, "admin", password, List.of("admin")))));
        if (seeded) {
            audit.recordIfPossible(AuditEvent.byItself(PortalParts.SITE, AuditKind.RIGHTS_CHANGED)
                    .aboutAgent(admin)
                    .detail("+admin"));
        }
    }
}
