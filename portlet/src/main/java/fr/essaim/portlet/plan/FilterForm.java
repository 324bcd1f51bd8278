// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan;

import fr.essaim.plan.board.ActionFilter;
import fr.essaim.portlet.Address;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The filter as the fields of a form hold it, by the names of {@link ActionFilter#toParameters()}. Choices are texts,
 * switches are booleans.
 */
public final class FilterForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final HashMap<String, String> choices = new HashMap<>();
    private final HashMap<String, Boolean> switches = new HashMap<>();
    private ArrayList<String> statuses = new ArrayList<>();

    public FilterForm(ActionFilter filter) {
        choices.putAll(filter.toParameters());
        String codes = choices.remove("status");
        if (codes != null) {
            statuses.addAll(List.of(codes.split(",")));
        }
        for (String name : new String[] {"mine", "overdue", "unreported"}) {
            switches.put(name, choices.remove(name) != null);
        }
    }

    /** That of the address of the present view, grouped as the preferences say. */
    public static FilterForm current() {
        return new FilterForm(PlanPreferences.current().filter(Address.current().parameters()));
    }

    /** From the first page on: another filter is another list. */
    public ActionFilter toFilter() {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        choices.forEach((name, value) -> parameters.put(name, new String[] {value}));
        switches.forEach((name, value) -> parameters.put(name, new String[] {value ? "1" : "0"}));
        parameters.put("status", statuses.toArray(String[]::new));
        return ActionFilter.of(parameters);
    }

    public void toFirstPage() {
        choices.remove("page");
    }

    public Map<String, String> getChoices() {
        return choices;
    }

    public List<String> getStatuses() {
        return statuses;
    }

    public void setStatuses(List<String> statuses) {
        this.statuses = new ArrayList<>(statuses);
    }

    public Map<String, Boolean> getSwitches() {
        return switches;
    }
}
