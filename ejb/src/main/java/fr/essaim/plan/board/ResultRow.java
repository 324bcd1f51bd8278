// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.board;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** One row of a native query, read by column whatever type the driver gives. */
record ResultRow(Object[] columns) {

    static ResultRow of(Object result) {
        return new ResultRow(result instanceof Object[] columns ? columns : new Object[] {result});
    }

    private Object column(int place) {
        return columns[place];
    }

    boolean has(int place) {
        return column(place) != null;
    }

    long number(int place) {
        return has(place) ? ((Number) column(place)).longValue() : 0;
    }

    int smallNumber(int place) {
        return (int) number(place);
    }

    Integer smallNumberOrNull(int place) {
        return has(place) ? Integer.valueOf(smallNumber(place)) : null;
    }

    Long numberOrNull(int place) {
        return has(place) ? Long.valueOf(number(place)) : null;
    }

    String text(int place) {
        return has(place) ? column(place).toString() : "";
    }

    boolean flag(int place) {
        return Boolean.TRUE.equals(column(place));
    }

    <E extends Enum<E>> E choice(int place, Class<E> type) {
        return Enum.valueOf(type, text(place));
    }

    LocalDate date(int place) {
        Object value = column(place);
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }

    Instant instant(int place) {
        Object value = column(place);
        if (value instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        return value == null ? null : ((OffsetDateTime) value).toInstant();
    }
}
