// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.security;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.Folding;
import fr.essaim.web.directory.Tables;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The account tables: logins, what is kept of passwords, locks, roles and the permissions of roles. */
public final class Accounts implements LoginLocks {

    /**
     * Someone's account.
     *
     * @param passwordHash null for an agent who has no password yet
     * @param stamp another one each time that the account's open sessions have to end
     */
    public record Account(
            AgentId agent, String login, String passwordHash, boolean active, SlowingLock lock, long stamp) {}

    private static final String BY_LOGIN = """
            select c.agent_id, c.login, c.password_hash, a.active, c.failures, c.locked_until, c.stamp
            from account c join agent a on a.id = c.agent_id
            where c.company_id = ? and c.login_key = ?""";

    private final Tables tables;
    private final long companyId;

    public Accounts(Tables tables, long companyId) {
        this.tables = tables;
        this.companyId = companyId;
    }

    public Optional<Account> find(String login) {
        return tables.find(BY_LOGIN, Accounts::read, companyId, key(login));
    }

    @Override
    public Optional<SlowingLock> changeLock(String login, UnaryOperator<SlowingLock> change) {
        return tables.inTransaction(
                () -> tables.find(BY_LOGIN + " for update of c", Accounts::read, companyId, key(login))
                        .map(account -> {
                            SlowingLock next = change.apply(account.lock());
                            tables.change(
                                    "update account set failures = ?, locked_until = ? where company_id = ? and agent_id = ?",
                                    next.failures(),
                                    next.lockedUntil() == null
                                            ? null
                                            : next.lockedUntil().atOffset(ZoneOffset.UTC),
                                    companyId,
                                    account.agent().value());
                            return account.lock();
                        }));
    }

    /** 0 when there is no such account. */
    long stamp(AgentId agent) {
        return tables.count(
                "select stamp from account where company_id = ? and agent_id = ?", companyId, agent.value());
    }

    public Set<String> roles(AgentId agent) {
        return new HashSet<>(tables.list("""
                select r.code from role_membership m join portal_role r on r.id = m.role_id
                where r.company_id = ? and m.agent_id = ?""", row -> row.getString(1), companyId, agent.value()));
    }

    public Set<String> permissions(String role) {
        return new HashSet<>(tables.list("""
                select p.permission from role_permission p join portal_role r on r.id = p.role_id
                where r.company_id = ? and r.code = ?""", row -> row.getString(1), companyId, role));
    }

    /** The language in which this agent wants the portal from now on. */
    public void choose(AgentId agent, Locale language) {
        tables.change(
                "update agent set language = ? where company_id = ? and id = ?",
                language.getLanguage(),
                companyId,
                agent.value());
    }

    private static String key(String login) {
        return Folding.of(login);
    }

    private static Account read(ResultSet row) throws SQLException {
        OffsetDateTime until = row.getObject(6, OffsetDateTime.class);
        Instant lockedUntil = until == null ? null : until.toInstant();
        return new Account(
                new AgentId(row.getLong(1)),
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                new SlowingLock(row.getInt(5), lockedUntil),
                row.getLong(7));
    }
}
