// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.signin;

import fr.essaim.audit.AuditEvent;
import fr.essaim.audit.AuditKind;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.directory.StaffMember;
import fr.essaim.web.audit.PortalAudit;
import fr.essaim.web.directory.DirectorySeed;
import fr.essaim.web.directory.DirectorySeeding;
import fr.essaim.web.directory.Tables;
import fr.essaim.web.security.Passwords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How somebody comes into a portal that nobody can sign in to yet: by a link in a file that the service alone may read, good
 * once and until the next start. Neither log nor console shows it.
 */
public final class FirstAdministrator {

    public static final String FILE = "first-administrator.txt";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final Duration VALIDITY = Duration.ofDays(30);
    private static final AgentId NUMBER = new AgentId(1);

    /** Who wants to be it. */
    public record Candidate(String login, String firstName, String lastName, String password, String again) {

        boolean isComplete() {
            return login.matches("[\\p{L}\\p{N}._@-]{1,100}") && named(firstName) && named(lastName);
        }

        private static boolean named(String name) {
            return !name.isEmpty() && name.length() <= 100;
        }
    }

    /** How it ended. */
    public enum Outcome {
        CREATED,
        /** Login or names are missing or unusable. */
        INCOMPLETE,
        REFUSED,
        /** The link was used, or another start made a new one. */
        GONE
    }

    /** @param problem why the password is refused, null when it is not */
    public record Answer(Outcome outcome, PasswordRules.Problem problem) {}

    private final Tables tables;
    private final PortalSite site;
    private final OneTimeLinks links;
    private final Passwords passwords;
    private final PasswordRules rules = new PasswordRules();
    private final PortalAudit audit;
    private final Path folder;

    /** @param folder where the link is left */
    public FirstAdministrator(
            Tables tables, PortalSite site, Passwords passwords, PortalAudit audit, Path folder, Clock clock) {
        this.tables = tables;
        this.site = site;
        this.passwords = passwords;
        this.audit = audit;
        this.folder = folder;
        links = new OneTimeLinks(tables, site.companyId(), clock);
    }

    /**
     * Leaves a new link; does nothing where there are people.
     *
     * @param address makes the link of the code
     */
    public void invite(UnaryOperator<String> address) {
        Path file = folder.resolve(FILE);
        try {
            Files.deleteIfExists(file);
            if (!isNeeded()) {
                return;
            }
            PrivateFile.write(file, address.apply(links.make(OneTimeLinks.Purpose.FIRST, null, VALIDITY)) + "\n");
            LOG.warn("First start: nobody can sign in yet. Open the address that stands in {}", file);
        } catch (IOException e) {
            LOG.error("The link for the first administrator cannot be left in {}: set essaim.admin.password", file, e);
        }
    }

    public boolean isInvited(String code) {
        return isNeeded() && links.holder(OneTimeLinks.Purpose.FIRST, code).isPresent();
    }

    public Answer create(String code, Candidate candidate) {
        if (!isInvited(code)) {
            return new Answer(Outcome.GONE, null);
        }
        if (!candidate.isComplete()) {
            return new Answer(Outcome.INCOMPLETE, null);
        }
        Optional<PasswordRules.Problem> problem = candidate.password().equals(candidate.again())
                ? rules.problem(
                        candidate.password(), List.of(candidate.login(), candidate.firstName(), candidate.lastName()))
                : Optional.of(PasswordRules.Problem.DIFFERENT);
        if (problem.isPresent()) {
            return new Answer(Outcome.REFUSED, problem.get());
        }
        String hash = passwords.hash(candidate.password());
        boolean created = tables.inTransaction(() -> {
            // The link first: of two at once, one gets it
            if (!links.use(OneTimeLinks.Purpose.FIRST, code) || !isNeeded()) {
                return false;
            }
            audit.record(AuditEvent.by(site, NUMBER, AuditKind.RIGHTS_CHANGED)
                    .aboutAgent(NUMBER)
                    .detail("+admin"));
            new DirectorySeeding(tables, same -> same).fill(site.companyId(), seed(candidate, hash));
            return true;
        });
        if (created) {
            deleteFile();
        }
        return new Answer(created ? Outcome.CREATED : Outcome.GONE, null);
    }

    /** Whether nobody is there yet. */
    public boolean isNeeded() {
        return new DirectorySeeding(tables, same -> same).isNeeded(site.companyId());
    }

    private void deleteFile() {
        try {
            Files.deleteIfExists(folder.resolve(FILE));
        } catch (IOException e) {
            LOG.warn("{} cannot be deleted; its link is worth nothing any more", folder.resolve(FILE));
        }
    }

    private static DirectorySeed seed(Candidate candidate, String hash) {
        return new DirectorySeed(
                List.of(),
                List.of(),
                List.of(new StaffMember(
                        NUMBER, candidate.firstName(), candidate.lastName(), "", "", 0, 0, Locale.FRENCH, true)),
                Map.of(),
                List.of(new DirectorySeed.Account(NUMBER, candidate.login(), hash, List.of("admin"))));
    }
}
