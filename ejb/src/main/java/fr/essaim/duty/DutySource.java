// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.duty;

import fr.essaim.access.Permission;
import fr.essaim.access.Visitor;
import java.util.List;

/** One source of what agents owe. Each room of a feature that wants something of people offers one as a CDI bean. */
public interface DutySource {

    /** The feature's name, as in its packages. */
    String feature();

    /** Whoever has not got it owes the feature nothing. */
    Permission needed();

    /**
     * What the visitor still owes on the site, some hundreds at most, in any order; empty for somebody with no part
     * anywhere. The list has asked for the permission.
     */
    List<Duty> of(Visitor visitor);
}
