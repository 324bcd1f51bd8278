// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.replication;

import fr.essaim.portlet.Choice;
import fr.essaim.portlet.Texts;
import fr.essaim.portlet.idea.IdeaLinks;
import fr.essaim.replication.ReplicationPage;
import java.util.List;

/**
 * The register of ideas taken up elsewhere, every text ready to be written.
 *
 * @param kinds of places, with how many entries each has
 */
public record ReplicationsPage(String summary, List<Choice> kinds, List<Row> rows) {

    /** A line of the register. */
    public record Row(
            String idea,
            String address,
            String campaign,
            String place,
            String when,
            String by,
            String adaptation,
            String contact) {}

    static ReplicationsPage of(ReplicationPage found, PlaceNames names, IdeaLinks links, Texts texts) {
        return new ReplicationsPage(
                texts.get("idea.replications.count", found.lines().total()),
                found.counts().entrySet().stream()
                        .map(kind -> new Choice(
                                kind.getKey().name(),
                                texts.get("idea.replications.kind", texts.name(kind.getKey()), kind.getValue())))
                        .toList(),
                found.lines().items().stream()
                        .map(line -> new Row(
                                line.title(),
                                links.idea(line.record().id()),
                                line.within(),
                                names.of(line),
                                texts.date(line.takenUpOn()),
                                line.takenUpBy(),
                                line.adaptation(),
                                line.contact()))
                        .toList());
    }
}
