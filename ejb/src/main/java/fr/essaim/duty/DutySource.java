// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.duty;

import fr.essaim.access.Visitor;
import java.util.List;

/** One source of what agents owe to idea boxes. Each room that wants something of people offers one as a CDI bean. */
public interface DutySource {

    /** What the visitor still owes on the site, some hundreds at most; empty for somebody with no part anywhere. */
    List<Duty> of(Visitor visitor);
}
