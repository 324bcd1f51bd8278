// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.quota;

import fr.essaim.BusinessException;

/** The agent did as much of it in a day as one may; its sentence says when the agent can go on. */
public class QuotaReachedException extends BusinessException {

    QuotaReachedException(Quota quota, String goesOnAt) {
        super(quota.key(), quota.most(), goesOnAt);
    }
}
