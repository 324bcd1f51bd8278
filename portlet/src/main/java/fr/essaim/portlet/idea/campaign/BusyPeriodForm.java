// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.campaign;

import fr.essaim.portlet.field.TypedDate;
import java.time.LocalDate;

/** A busy period while it is typed. */
public class BusyPeriodForm {

    private String title;
    private String start;
    private String end;

    LocalDate first() {
        return TypedDate.of("PHASES", start);
    }

    LocalDate last() {
        return TypedDate.of("PHASES", end);
    }

    void clear() {
        title = null;
        start = null;
        end = null;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
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
