// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.security;

import fr.essaim.directory.AgentId;
import fr.essaim.text.Folding;
import fr.essaim.web.directory.Tables;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The account tables: logins, what is kept of passwords, roles and the permissions of roles. */
public final class Accounts {

    /**
     * Someone's account.
     *
     * @param passwordHash null for an agent who has no password yet
     * @param stamp another one each time that the account's open sessions have to end
     */
    public record Account(AgentId agent, String login, String passwordHash, boolean active, long stamp) {}

    private static final String BY_LOGIN = """
            select c.agent_id, c.login, c.password_hash, a.active, c.stamp
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

    /** Empty for none. */
    public String login(AgentId agent) {
        return tables.find(
                        "select login from account where company_id = ? and agent_id = ?",
                        row -> row.getString(1),
                        companyId,
                        agent.value())
                .orElse("");
    }

    /** Whether somebody else gave this agent the password. */
    public boolean mustChangePassword(AgentId agent) {
        return tables.count(
                        "select count(*) from account where company_id = ? and agent_id = ? and must_change",
                        companyId,
                        agent.value())
                > 0;
    }

    /**
     * Keeps what the agent chose; sessions of before end.
     *
     * @return the account's stamp from now on
     */
    public long setPassword(AgentId agent, String hash) {
        tables.change(
                "update account set password_hash = ?, must_change = false, stamp = stamp + 1"
                        + " where company_id = ? and agent_id = ?",
                hash,
                companyId,
                agent.value());
        return stamp(agent);
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
        return new Account(
                new AgentId(row.getLong(1)), row.getString(2), row.getString(3), row.getBoolean(4), row.getLong(5));
    }
}
