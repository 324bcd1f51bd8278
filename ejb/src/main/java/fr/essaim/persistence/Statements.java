// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Statements on tables whose rows are counted rather than shown as records. Values are never part of a statement's text.
 * What is changed here is told to no entity that was read before.
 */
@ApplicationScoped
@Transactional
public class Statements {

    private static final InstantConverter INSTANTS = new InstantConverter();
    private static final int ROWS_AT_ONCE = 500;

    @Inject
    EntityManager em;

    /** @return how many rows were changed */
    public int change(String sql, Object... values) {
        return query(sql, values).executeUpdate();
    }

    /**
     * Inserts many rows, some hundreds in a statement.
     *
     * @param into table and columns: {@code guest (id, name)}
     * @param rows as many values each as there are columns
     */
    public void insertAll(String into, List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            List<Object[]> some = rows.subList(from, Math.min(from + ROWS_AT_ONCE, rows.size()));
            String places = "(" + String.join(", ", Collections.nCopies(some.get(0).length, "?")) + ")";
            query(
                            "insert into " + into + " values "
                                    + String.join(", ", Collections.nCopies(some.size(), places)),
                            some.stream().flatMap(Arrays::stream).toArray())
                    .executeUpdate();
        }
    }

    /** Rows of several columns. */
    @SuppressWarnings("unchecked")
    public List<Object[]> rows(String sql, Object... values) {
        return query(sql, values).getResultList();
    }

    /** Rows of one column. */
    @SuppressWarnings("unchecked")
    public <T> List<T> column(String sql, Object... values) {
        return query(sql, values).getResultList();
    }

    public boolean exists(String sql, Object... values) {
        return !query(sql, values).getResultList().isEmpty();
    }

    public long number(String sql, Object... values) {
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
