// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory;

import fr.essaim.directory.StaffMember;
import fr.essaim.text.Folding;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Fills an empty directory with a whole authority, in one transaction. */
public final class DirectorySeeding {

    private final Tables tables;
    private final UnaryOperator<String> hash;

    /** @param hash turns a password into what the account table keeps of it */
    public DirectorySeeding(Tables tables, UnaryOperator<String> hash) {
        this.tables = tables;
        this.hash = hash;
    }

    public boolean isNeeded(long companyId) {
        return tables.count("select count(*) from agent where company_id = ?", companyId) == 0;
    }

    public void fill(long companyId, DirectorySeed seed) {
        tables.inTransaction(() -> {
            tables.changeAll(
                    "insert into institution (id, company_id, code, name) values (?, ?, ?, ?)",
                    seed.institutions().stream()
                            .map(i -> new Object[] {i.id(), companyId, i.code(), i.name()})
                            .toList());
            tables.changeAll(
                    "insert into department (id, company_id, institution_id, parent_id, code, name) values (?, ?, ?, ?, ?, ?)",
                    seed.departments().stream()
                            .map(d -> new Object[] {
                                d.id(), companyId, d.institutionId(), Tables.orNull(d.parentId()), d.code(), d.name()
                            })
                            .toList());
            tables.changeAll(
                    AgentRow.INSERT.formatted("id, ", "?, "),
                    seed.people().stream()
                            .map(person -> numbered(companyId, person))
                            .toList());
            seed.groups().forEach((group, members) -> {
                long id = tables.insert(
                        "insert into portal_group (company_id, code, name) values (?, ?, ?)",
                        companyId,
                        group.code(),
                        group.name());
                tables.changeAll(
                        "insert into group_membership (group_id, agent_id) values (?, ?)",
                        members.stream()
                                .map(agent -> new Object[] {id, agent.value()})
                                .toList());
            });
            tables.changeAll(
                    "insert into account (agent_id, company_id, login, login_key) values (?, ?, ?, ?)",
                    seed.people().stream()
                            .map(person ->
                                    new Object[] {person.id().value(), companyId, "a" + person.id(), "a" + person.id()})
                            .toList());
            // Slow on purpose, and those of a demonstration have one password
            Map<String, String> hashes = new HashMap<>();
            seed.accounts()
                    .forEach(account -> open(companyId, account, hashes.computeIfAbsent(account.password(), hash)));
            continueNumbersAfter("institution");
            continueNumbersAfter("department");
            continueNumbersAfter("agent");
            return null;
        });
    }

    private void open(long companyId, DirectorySeed.Account account, String passwordHash) {
        tables.change(
                "update account set login = ?, login_key = ?, password_hash = ? where company_id = ? and agent_id = ?",
                account.login(),
                Folding.of(account.login()),
                passwordHash,
                companyId,
                account.agent().value());
        account.roles().forEach(role -> tables.change("""
                        insert into role_membership (role_id, agent_id)
                        select id, ? from portal_role where company_id = ? and code = ?""", account.agent().value(), companyId, role));
    }

    private static Object[] numbered(long companyId, StaffMember person) {
        Object[] row = AgentRow.of(companyId, person);
        Object[] numbered = new Object[row.length + 1];
        numbered[0] = person.id().value();
        System.arraycopy(row, 0, numbered, 1, row.length);
        return numbered;
    }

    private void continueNumbersAfter(String table) {
        long next = tables.count("select max(id) + 1 from " + table);
        if (next > 0) {
            tables.change("alter table " + table + " alter column id restart with " + next);
        }
    }
}
