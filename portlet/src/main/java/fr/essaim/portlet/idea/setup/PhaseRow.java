// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.setup;

import fr.essaim.idea.campaign.PhaseDates;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.portlet.field.TypedDate;
import java.io.Serializable;

/** A phase in the form: two dates as typed; both empty where the campaign has no such phase. */
public final class PhaseRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final PhaseKind kind;
    private String start;
    private String end;

    PhaseRow(PhaseKind kind, PhaseDates dates) {
        this.kind = kind;
        start = dates == null ? "" : dates.startsOn().toString();
        end = dates == null || dates.endsOn() == null ? "" : dates.endsOn().toString();
    }

    boolean isLeftOut() {
        return blank(start) && blank(end);
    }

    PhaseDates dates() {
        return new PhaseDates(TypedDate.of("PHASES", start), TypedDate.of("PHASES", end));
    }

    private static boolean blank(String typed) {
        return typed == null || typed.isBlank();
    }

    public PhaseKind getKind() {
        return kind;
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
}
