// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import fr.essaim.history.RecordKey;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/**
 * A view about a record, as its address says it.
 *
 * @param parameter of the record's number; empty for a view that is about all of the site
 */
public record OpenView(String view, String parameter, RecordKey record) implements Serializable {

    public Map<String, String> parameters() {
        return parameter.isEmpty() ? Map.of("view", view) : Map.of("view", view, parameter, Long.toString(record.id()));
    }

    /** Its address, with these parameters too. */
    public String with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(parameters());
        all.putAll(more);
        return PortletLinks.view(all);
    }
}
