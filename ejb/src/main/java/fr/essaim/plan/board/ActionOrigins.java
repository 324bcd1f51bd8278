// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.board;

import fr.essaim.access.Visitor;
import fr.essaim.history.RecordKey;
import java.util.List;

/** Tells what actions came from. Implemented by features that the plan does not know; there may be none. */
public interface ActionOrigins {

    /** Something that an action came from: which record, and what it is called. */
    record Origin(RecordKey about, String title) {}

    /** What the action came from, as far as this visitor may see; asked by those who see the action. */
    List<Origin> of(Visitor visitor, long actionId);
}
