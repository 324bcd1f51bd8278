// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import java.time.Duration;

/**
 * How long a connection waits.
 *
 * @param statement longest time that one statement may run
 * @param lock longest time that it waits for what another transaction holds
 */
public record TimeLimits(Duration statement, Duration lock) {

    /** Settings of the session that each new connection is given: H2's or PostgreSQL's, by the database's address. */
    public String settingsFor(String jdbcUrl) {
        String pattern = jdbcUrl.startsWith("jdbc:h2:")
                ? "set query_timeout %d; set lock_timeout %d"
                : "set statement_timeout = %d; set lock_timeout = %d";
        return pattern.formatted(statement.toMillis(), lock.toMillis());
    }
}
