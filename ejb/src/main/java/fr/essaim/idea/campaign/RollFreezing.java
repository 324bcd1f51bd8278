// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

import fr.essaim.access.Visitor;
import fr.essaim.text.InvalidValueException;

/** What a campaign needs to have done about whom it is for. Served by the audience; asks no permission. */
public interface RollFreezing {

    /**
     * Writes the roll of a campaign that opens: everybody who meets its rules now, with institution and department as of
     * now. To be called in the transaction of the opening.
     *
     * @return how many came on the roll
     * @throws InvalidValueException when the campaign has no rules, or nobody meets them
     */
    int freeze(Campaign campaign);

    /** Takes the visitor in on the rolls of permanent boxes whose rules he or she meets since they opened. */
    void welcome(Visitor visitor);
}
