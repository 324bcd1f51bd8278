// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.replication;

import fr.essaim.access.Visitor;
import fr.essaim.directory.Directory;
import fr.essaim.portlet.Choice;
import fr.essaim.replication.PlaceKind;
import fr.essaim.replication.ReplicationLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names the places where ideas are taken up. */
final class PlaceNames {

    private final Map<String, String> names = new HashMap<>();
    private final List<Choice> choices = new ArrayList<>();

    PlaceNames(Directory directory, Visitor visitor) {
        directory.institutions(visitor.site()).forEach(each -> add(PlaceKind.INSTITUTION, each.id(), each.name()));
        directory.departments(visitor.site()).forEach(each -> add(PlaceKind.DEPARTMENT, each.id(), each.name()));
    }

    private void add(PlaceKind kind, long id, String name) {
        names.put(key(kind, id), name);
        choices.add(new Choice(key(kind, id), name));
    }

    static String key(PlaceKind kind, long id) {
        return kind + ":" + id;
    }

    /** Institutions, then departments, under {@link #key}. */
    List<Choice> choices() {
        return choices;
    }

    String of(ReplicationLine line) {
        String named = names.getOrDefault(key(line.kind(), line.placeId()), "");
        return named.isEmpty() || line.place().isEmpty() ? named + line.place() : named + ", " + line.place();
    }
}
