// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** One agent on one site, as somebody unknown takes the agent's place in table after table. */
public final class Erasure {

    /** Numbers from here on are given by no portal. */
    private static final long NOBODY = 1L << 61;

    private static final long NOBODIES = 1_000_000_000_000_000L;

    private final Statements statements;
    private final Scope scope;
    private final long unknown = NOBODY + Math.floorMod(new SecureRandom().nextLong(), NOBODIES);

    /**
     * Who is erased, and where.
     *
     * @param features whose names begin the kinds of their notices
     * @param recordTypes types of the records whose history is erased too
     */
    public record Scope(
            long agent,
            long companyId,
            long siteId,
            LocalDate today,
            List<String> features,
            List<String> recordTypes) {}

    public Erasure(Statements statements, Scope scope) {
        this.statements = statements;
        this.scope = scope;
    }

    public Scope scope() {
        return scope;
    }

    /** The number that stands where the agent's stood. */
    public long unknown() {
        return unknown;
    }

    public void change(String sql, Object... values) {
        statements.change(sql, values);
    }

    /** @param sql its first places are the agent, the company and the site */
    public void changeOwn(String sql, Object... more) {
        change(sql, own(more));
    }

    /** @param sql as in {@link #changeOwn} */
    public long number(String sql, Object... more) {
        return statements.number(sql, own(more));
    }

    private Object[] own(Object... more) {
        return Stream.concat(Stream.of(scope.agent(), scope.companyId(), scope.siteId()), Stream.of(more))
                .toArray();
    }

    /** Does to the agent's rows what their columns say. */
    public void overwrite(PersonalTable table) {
        for (PersonalColumn column : table.columns()) {
            String own = " where " + column.name() + " = ? and " + table.bound();
            String update = "update " + table.name() + " set " + column.name() + " = ";
            switch (column.fate()) {
                case REMOVED -> changeOwn("delete from " + table.name() + own);
                case SCATTERED ->
                    changeOwn(update + NOBODY + " + cast(floor(random() * " + NOBODIES + ") as bigint)" + own);
                case UNKNOWN -> change(update + "?" + own, unknown, scope.agent(), scope.companyId(), scope.siteId());
                default -> {}
            }
        }
    }

    /**
     * Gives the agent's rows a second time, with the unknown number: for tables on which others stand by a foreign key.
     *
     * @param columns all but the one that holds the agent's number, {@code agent_id}
     */
    public void copy(PersonalTable table, String columns) {
        changeOwn("insert into %s (agent_id, %s) select cast(%d as bigint), %s from %s where agent_id = ? and %s"
                .formatted(table.name(), columns, unknown, columns, table.name(), table.bound()));
    }

    /**
     * Takes back support that is still open, and counts it no more.
     *
     * @param key column of the table that holds the number of what is supported
     * @param counted table of what is supported, with its count
     * @param open condition on the key; its places are the company, the site and these values
     */
    public void takeBack(String table, String key, String counted, String open, Object... values) {
        String supported = " where agent_id = ? and " + key + " " + open;
        changeOwn(
                "update " + counted + " set support_count = support_count - 1 where id in (select " + key + " from "
                        + table + supported + ")",
                values);
        changeOwn("delete from " + table + supported, values);
    }

    /** As many places as there are values, for {@code in}. */
    public static String places(List<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }
}
