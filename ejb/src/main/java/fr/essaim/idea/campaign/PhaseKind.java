// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

import java.util.EnumSet;
import java.util.Set;

/** What a campaign goes through, in this order; phases may overlap. */
public enum PhaseKind {
    DEPOSIT,
    DISCUSSION,
    REVIEW,
    VOTE,
    JURY,
    RESULTS,
    FOLLOW_UP;

    private static final Set<PhaseKind> OF_THE_TEAM = EnumSet.of(REVIEW, JURY);

    /** Whether only the team works in it, so that it can be taken up again or put off whole without changing what agents may do. */
    public boolean isOfTheTeam() {
        return OF_THE_TEAM.contains(this);
    }
}
