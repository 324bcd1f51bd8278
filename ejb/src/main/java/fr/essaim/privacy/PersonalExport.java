// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.privacy;

import fr.essaim.persistence.PersonalColumn;
import fr.essaim.persistence.PersonalTable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which rows of a table an agent's export holds. An export made by somebody else leaves out what is not told yet, and rows about
 * others that the agent dealt with.
 *
 * @param own whether the agent takes away his or her own
 */
record PersonalExport(boolean own, long agent, long companyId, long siteId, LocalDate today, Instant now) {

    /** @param values of the condition's places, in their order */
    record Rows(String condition, List<Object> values) {}

    Rows of(PersonalTable table) {
        List<Object> values = new ArrayList<>();
        String some = columns(table).stream()
                .map(column -> {
                    values.addAll(List.of(agent, companyId, siteId));
                    return "(" + column.name() + " = ? and " + table.bound() + ")";
                })
                .collect(Collectors.joining(" or ", "(", ")"));
        String told = some + told(table.toAnybody(), values);
        return new Rows(own ? told : told + told(table.toOthers(), values), values);
    }

    private List<PersonalColumn> columns(PersonalTable table) {
        return own
                ? table.columns().stream().filter(column -> !column.hidden()).toList()
                : table.columns().subList(0, 1);
    }

    private String told(PersonalTable.Told told, List<Object> values) {
        told.places()
                .forEach(moment -> values.add(
                        switch (moment) {
                            case TODAY -> today;
                            case NOW -> now.atOffset(ZoneOffset.UTC);
                        }));
        return " and " + told.condition();
    }
}
