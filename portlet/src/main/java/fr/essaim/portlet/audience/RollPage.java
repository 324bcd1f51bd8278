// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.audience;

import java.util.List;

/**
 * The roll of an audience.
 *
 * @param size how many are on it, as a sentence
 * @param more how many changes wait beyond those shown; empty when none
 */
public record RollPage(
        String size,
        List<Place> places,
        List<Waiting> waiting,
        String waitingTitle,
        String more,
        List<Decided> decided) {

    /** An institution with its departments. */
    public record Place(String name, String agents, List<AudiencePage.Line> departments) {}

    /** @param label who, and what happened */
    public record Waiting(String id, String label) {}

    public record Decided(String who, String outcome, String told, String reason) {}
}
