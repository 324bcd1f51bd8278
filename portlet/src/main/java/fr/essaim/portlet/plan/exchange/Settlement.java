// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.exchange;

import fr.essaim.plan.ActionField;
import fr.essaim.plan.exchange.PlanSpreadsheets.Keep;

/** How one conflict is settled: the action's line in the check, its field, and which of the two values stays. */
record Settlement(long line, ActionField field, Keep keep) {

    /** Reads what a button sends, as in {@code 12:TITLE:MINE}. */
    static Settlement of(String choice) {
        String[] parts = choice.split(":");
        return new Settlement(ImportWriter.run(parts[0]), ActionField.valueOf(parts[1]), Keep.valueOf(parts[2]));
    }
}
