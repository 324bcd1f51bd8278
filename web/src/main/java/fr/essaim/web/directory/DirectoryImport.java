// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory;

import fr.essaim.audit.AuditEvent;
import fr.essaim.audit.AuditKind;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.PortalSite;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a file of departments or of agents into the directory: checked first, every problem at once, then all of it or
 * nothing. A file has at most {@value #LARGEST_FILE} bytes.
 */
public final class DirectoryImport {

    public static final int LARGEST_FILE = 4 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryImport.class);

    private final Tables tables;
    private final Directory directory;
    private final PortalSite site;
    private final Function<DirectoryColumn, List<String>> headings;
    private final UnaryOperator<String> hash;
    private final Runnable forget;
    private final Consumer<AuditEvent> audit;

    /**
     * @param headings the accepted headings of a column, in every language
     * @param hash turns a password into what the account table keeps of it
     * @param forget drops what is remembered of the directory, before and after
     */
    public DirectoryImport(
            Tables tables,
            Directory directory,
            PortalSite site,
            Function<DirectoryColumn, List<String>> headings,
            UnaryOperator<String> hash,
            Runnable forget,
            Consumer<AuditEvent> audit) {
        this.tables = tables;
        this.directory = directory;
        this.site = site;
        this.headings = headings;
        this.hash = hash;
        this.forget = forget;
        this.audit = audit;
    }

    /**
     * @param complete whether agents who are missing from the file lose their access
     * @param by the administrator, who stays one
     */
    public DirectoryCheck check(byte[] content, boolean complete, AgentId by) {
        DirectoryFile file = DirectoryFile.read(content, headings);
        if (file.table() == null) {
            return DirectoryCheck.refused(file);
        }
        if (file.rows().isEmpty()) {
            return new DirectoryCheck(
                    file.table(),
                    0,
                    0,
                    0,
                    0,
                    0,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(DirectoryProblem.ofFile("empty")));
        }
        return file.table() == DirectoryColumn.Table.AGENTS
                ? agents(file, complete, by).check()
                : departments(file).check();
    }

    /** Told how many passwords are prepared, and of how many. */
    public interface Progress {
        void at(int done, int total);
    }

    public DirectoryCheck apply(byte[] content, boolean complete, AgentId by) {
        return apply(content, complete, by, (done, total) -> {});
    }

    /**
     * Checks again, for the directory may have changed meanwhile, and stores nothing when there is a problem. What is kept of
     * passwords is worked out first, which takes its time; the transaction is short.
     */
    public DirectoryCheck apply(byte[] content, boolean complete, AgentId by, Progress progress) {
        forget.run();
        Map<String, String> hashes = hashes(content, complete, by, progress);
        DirectoryCheck applied = tables.inTransaction(() -> {
            DirectoryCheck check = check(content, complete, by);
            if (check.applicable()) {
                DirectoryFile file = DirectoryFile.read(content, headings);
                if (file.table() == DirectoryColumn.Table.AGENTS) {
                    store(agents(file, complete, by), hashes, by);
                } else {
                    departments(file).apply(tables, site.companyId());
                }
                audit.accept(AuditEvent.by(site, by, AuditKind.IMPORTED).about("directory"));
            }
            return check;
        });
        forget.run();
        LOG.info(
                "Agent {} imported a directory file: {} created, {} updated, {} deactivated, {} problems",
                by,
                applied.created(),
                applied.updated(),
                applied.deactivated(),
                applied.problems().size());
        return applied;
    }

    private Map<String, String> hashes(byte[] content, boolean complete, AgentId by, Progress progress) {
        DirectoryFile file = DirectoryFile.read(content, headings);
        if (file.table() != DirectoryColumn.Table.AGENTS
                || !check(content, complete, by).applicable()) {
            return Map.of();
        }
        List<AgentChange> withPassword = agents(file, complete, by).changes().stream()
                .filter(change -> !change.password().isEmpty())
                .toList();
        Map<String, String> hashes = new HashMap<>();
        for (AgentChange change : withPassword) {
            progress.at(hashes.size(), withPassword.size());
            hashes.put(change.after().key(), hash.apply(change.password()));
        }
        progress.at(hashes.size(), withPassword.size());
        return hashes;
    }

    private DepartmentRows departments(DirectoryFile file) {
        return new DepartmentRows(file, directory.institutions(site), directory.departments(site));
    }

    private AgentRows agents(DirectoryFile file, boolean complete, AgentId by) {
        return new AgentRows(
                file,
                ListedAgent.all(tables, site.companyId()),
                directory.departments(site),
                codes("portal_role"),
                codes("portal_group"),
                complete,
                by);
    }

    private Set<String> codes(String table) {
        return new TreeSet<>(tables.list(
                "select code from " + table + " where company_id = ?", row -> row.getString(1), site.companyId()));
    }

    private void store(AgentRows agents, Map<String, String> hashes, AgentId by) {
        agents.newGroups()
                .forEach(code -> tables.change(
                        "insert into portal_group (company_id, code, name) values (?, ?, ?)",
                        site.companyId(),
                        code,
                        code));
        // Addresses are given back before they are given out, for two agents may have exchanged theirs.
        tables.changeAll(
                "update agent set mail_key = null where company_id = ? and id = ?",
                agents.changes().stream()
                        .filter(change -> change.before() != null)
                        .map(change -> row(change.before()))
                        .toList());
        agents.changes()
                .forEach(change ->
                        record(change, store(change, hashes.get(change.after().key())), by));
        tables.changeAll(
                "update agent set active = false where company_id = ? and id = ?",
                agents.missing().stream().map(this::row).toList());
        agents.missing()
                .forEach(agent -> audit.accept(AuditEvent.by(site, by, AuditKind.RIGHTS_CHANGED)
                        .aboutAgent(agent.member().id())
                        .detail(AgentChange.CLOSED)));
        List<Object[]> signedOut = agents.toBeSignedOut().map(this::row).toList();
        tables.changeAll("update account set stamp = stamp + 1 where company_id = ? and agent_id = ?", signedOut);
        tables.changeAll("delete from open_session where company_id = ? and agent_id = ?", signedOut);
        tables.changeAll("delete from one_time_link where company_id = ? and agent_id = ?", signedOut);
    }

    private void record(AgentChange change, AgentId agent, AgentId by) {
        change.rights()
                .forEach(right -> audit.accept(AuditEvent.by(site, by, AuditKind.RIGHTS_CHANGED)
                        .aboutAgent(agent)
                        .detail(right)));
        if (!change.password().isEmpty()) {
            audit.accept(AuditEvent.by(site, by, AuditKind.PASSWORD_CHANGED).aboutAgent(agent));
        }
    }

    private Object[] row(ListedAgent agent) {
        return new Object[] {site.companyId(), agent.member().id().value()};
    }

    /** @return whom it is about */
    private AgentId store(AgentChange change, String passwordHash) {
        ListedAgent after = change.after();
        Object[] row = AgentRow.of(site.companyId(), after.member());
        long id;
        if (change.before() == null) {
            id = tables.insert(AgentRow.INSERT.formatted("", ""), row);
            tables.change(
                    "insert into account (agent_id, company_id, login, login_key) values (?, ?, ?, ?)",
                    id,
                    site.companyId(),
                    after.login(),
                    after.key());
        } else {
            id = after.member().id().value();
            Object[] numbered = Arrays.copyOf(row, row.length + 2);
            numbered[row.length] = site.companyId();
            numbered[row.length + 1] = id;
            tables.change(AgentRow.UPDATE, numbered);
        }
        if (!change.password().isEmpty()) {
            tables.change(
                    "update account set password_hash = ?, must_change = true where company_id = ? and agent_id = ?",
                    passwordHash,
                    site.companyId(),
                    id);
        }
        member(id, "group_membership", "portal_group", "group_id", after.groups());
        member(id, "role_membership", "portal_role", "role_id", after.roles());
        return new AgentId(id);
    }

    private void member(long id, String membership, String table, String column, Set<String> codes) {
        tables.change("delete from " + membership + " where agent_id = ?", id);
        tables.changeAll(
                "insert into %s (%s, agent_id) select id, ? from %s where company_id = ? and code = ?"
                        .formatted(membership, column, table),
                codes.stream()
                        .map(code -> new Object[] {id, site.companyId(), code})
                        .toList());
    }
}
