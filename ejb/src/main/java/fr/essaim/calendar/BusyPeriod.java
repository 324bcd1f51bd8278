// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.calendar;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.history.ChangeStamp;
import fr.essaim.persistence.SiteRecord;
import fr.essaim.text.InvalidValueException;
import fr.essaim.text.TextRules;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** Weeks in which the services have no time for campaigns: a budget to close, an election, a festival. */
@Entity
@Table(name = "busy_period")
public class BusyPeriod extends SiteRecord {

    private static final int TITLE_LENGTH = 250;

    private String title;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "declared_by")
    private long declaredBy;

    @Column(name = "declared_at")
    private Instant declaredAt;

    protected BusyPeriod() {}

    /** @param to included */
    BusyPeriod(PortalSite site, String title, LocalDate from, LocalDate to, ChangeStamp stamp) {
        super(site);
        if (from == null || to == null) {
            throw new InvalidValueException("BUSY_PERIOD", "value.required");
        }
        if (to.isBefore(from)) {
            throw new InvalidValueException("BUSY_PERIOD", "value.end-before-start", from, to);
        }
        this.title = TextRules.requiredLine("BUSY_TITLE", title, TITLE_LENGTH);
        this.startsOn = from;
        this.endsOn = to;
        this.declaredBy = stamp.by().value();
        this.declaredAt = stamp.at();
    }

    public String title() {
        return title;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    /** Included. */
    public LocalDate endsOn() {
        return endsOn;
    }

    public AgentId declaredBy() {
        return new AgentId(declaredBy);
    }

    public Instant declaredAt() {
        return declaredAt;
    }
}
