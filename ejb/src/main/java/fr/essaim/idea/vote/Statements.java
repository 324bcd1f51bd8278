// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import fr.essaim.persistence.InstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * Statements on the tables of votes, which are rows to be counted rather than records to be shown. Values are never part of
 * a statement's text.
 */
@ApplicationScoped
@Transactional
class Statements {

    private static final InstantConverter INSTANTS = new InstantConverter();

    private EntityManager em;

    protected Statements() {}

    @Inject
    Statements(EntityManager em) {
        this.em = em;
    }

    /** @return how many rows were changed */
    int change(String sql, Object... values) {
        return query(sql, values).executeUpdate();
    }

    /**
     * The same past the persistence provider, which logs what the database says of a row that it refuses: the row.
     *
     * @param rows whole numbers, texts and truths; one statement for each, sent together
     */
    void changeManyUnlogged(String sql, List<Object[]> rows) throws SQLException {
        try (PreparedStatement statement = em.unwrap(Connection.class).prepareStatement(sql)) {
            for (Object[] values : rows) {
                for (int place = 0; place < values.length; place++) {
                    statement.setObject(place + 1, values[place]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Rows of several columns. */
    @SuppressWarnings("unchecked")
    List<Object[]> rows(String sql, Object... values) {
        return query(sql, values).getResultList();
    }

    /** Rows of one column. */
    @SuppressWarnings("unchecked")
    <T> List<T> column(String sql, Object... values) {
        return query(sql, values).getResultList();
    }

    boolean exists(String sql, Object... values) {
        return !query(sql, values).getResultList().isEmpty();
    }

    long number(String sql, Object... values) {
        return ((Number) query(sql, values).getSingleResult()).longValue();
    }

    private Query query(String sql, Object... values) {
        Query query = em.createNativeQuery(sql);
        for (int place = 0; place < values.length; place++) {
            Object value = values[place];
            query.setParameter(place + 1, value instanceof Instant at ? INSTANTS.convertToDatabaseColumn(at) : value);
        }
        return query;
    }
}
