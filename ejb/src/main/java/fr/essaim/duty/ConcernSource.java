// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.duty;

import fr.essaim.access.Permission;
import fr.essaim.access.Visitor;
import java.util.List;

/** What a feature has for agents beside what they owe to it; offered as a CDI bean, at most one a feature. */
public interface ConcernSource {

    /** What is open to an agent, and what he or she has a part in; some hundreds at most, in any order. */
    record Found(List<Opening> openings, List<Involvement> involvements) {}

    /** The feature's name, as in its packages. */
    String feature();

    /** To whoever has not got it there is nothing. */
    Permission needed();

    /** On the visitor's site. Who calls has asked for the permission. */
    Found of(Visitor visitor);
}
