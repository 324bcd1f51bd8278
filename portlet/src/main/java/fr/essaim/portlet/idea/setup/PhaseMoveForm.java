// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.setup;

import fr.essaim.idea.campaign.PhaseKind;
import java.io.Serializable;

/** The new dates of a phase of an open campaign, as typed, and why. */
public final class PhaseMoveForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String kind = PhaseKind.DEPOSIT.name();
    private String start;
    private String end;
    private String reason;
    private boolean followers;

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getStart() {
        return start;
    }

    public void setStart(String start) {
        this.start = start;
    }

    public String getEnd() {
        return end;
    }

    public void setEnd(String end) {
        this.end = end;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Whether the phases after it move along. */
    public boolean isFollowers() {
        return followers;
    }

    public void setFollowers(boolean followers) {
        this.followers = followers;
    }
}
