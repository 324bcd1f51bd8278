// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.archive;

import fr.essaim.access.Permission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whether what the code asks and what an administrator can grant are the same. */
final class PermissionCheck {

    /** Liferay asks this one itself, before it shows who may what. */
    /** The portlet that shows what those of features hold, and has nothing of its own to grant. */
    private static final String GATHERS = "desk";

    private static final String ASKED_BY_THE_PORTAL = "PERMISSIONS";

    private static final int LARGEST = 64;

    private PermissionCheck() {}

    static List<String> problems(ResourceActions granted, Collection<? extends Permission> asked) {
        Map<String, Set<String>> known = new TreeMap<>();
        asked.forEach(permission -> known.computeIfAbsent(permission.resource(), any -> new TreeSet<>())
                .add(permission.code()));
        List<String> problems = new ArrayList<>();
        known.forEach((model, codes) -> codes.stream()
                .filter(code -> !granted.models().getOrDefault(model, Set.of()).contains(code))
                .forEach(code -> problems.add("nobody can grant %s on %s".formatted(code, model))));
        granted.models().forEach((model, codes) -> codes.stream()
                .filter(code -> !code.equals(ASKED_BY_THE_PORTAL))
                .filter(code -> !known.getOrDefault(model, Set.of()).contains(code))
                .forEach(code -> problems.add("nothing asks for %s on %s".formatted(code, model))));
        granted.openToGuests()
                .forEach((resource, codes) ->
                        codes.forEach(code -> problems.add("guests could do %s on %s".formatted(code, resource))));
        granted.models().forEach((model, codes) -> {
            if (codes.size() > LARGEST) {
                problems.add("%s has more than %d actions".formatted(model, LARGEST));
            }
        });
        granted.portlets().keySet().forEach(portlet -> {
            long roots = granted.roots().stream().filter(portlet::equals).count();
            if (roots != (portlet.equals(GATHERS) ? 0 : 1)) {
                problems.add("portlet %s has %d root models".formatted(portlet, roots));
            }
        });
        return problems;
    }
}
