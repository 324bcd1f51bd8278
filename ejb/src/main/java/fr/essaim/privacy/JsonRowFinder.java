// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.privacy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;

/** Rows of the database as JSON that a person can read and a program can take in: one object on a line. */
public final class JsonRowFinder {

    private final EntityManager em;

    public JsonRowFinder(EntityManager em) {
        this.em = em;
    }

    /**
     * @param names of the columns, in the order of the select
     * @return an array, {@code []} where there is nothing
     */
    public String of(List<String> names, String select, Object... values) {
        Query query = em.createNativeQuery(select);
        for (int place = 0; place < values.length; place++) {
            query.setParameter(place + 1, values[place]);
        }
        List<String> lines = new ArrayList<>();
        for (Object row : query.getResultList()) {
            Object[] columns = row instanceof Object[] several ? several : new Object[] {row};
            List<String> members = new ArrayList<>();
            for (int place = 0; place < names.size(); place++) {
                members.add(JsonText.of(names.get(place)) + ": " + JsonText.value(columns[place]));
            }
            lines.add("  {" + String.join(", ", members) + "}");
        }
        return lines.isEmpty() ? "[]\n" : "[\n" + String.join(",\n", lines) + "\n]\n";
    }
}
