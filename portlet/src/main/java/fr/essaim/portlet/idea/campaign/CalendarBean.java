// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.campaign;

import fr.essaim.calendar.BusyPeriods;
import fr.essaim.idea.campaign.CampaignHome;
import fr.essaim.idea.setup.CampaignCalendar;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;

/** The authority's calendar of campaigns, busy periods and holidays. */
@Named("ideaCalendar")
@RequestScoped
public class CalendarBean {

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    CampaignHome home;

    @Inject
    BusyPeriods periods;

    @Inject
    CampaignCalendar campaigns;

    private CalendarPage page;
    private String title;
    private String start;
    private String end;

    /** Before the view is shown, each time. */
    public void prepare() {
        screen.open(this::write);
    }

    private void write() {
        LocalDate today = agent.today();
        LocalDate first = CalendarWriter.firstDay(today);
        page = new CalendarWriter(screen.texts(), today)
                .write(
                        home.toRun(agent.visitor()),
                        periods.between(agent.visitor(), first, first.plusMonths(CalendarWriter.MONTHS)),
                        today,
                        periods.mayDeclare(agent.visitor()));
    }

    public void declare() {
        periods.declare(agent.visitor(), title, PhaseRow.day(start), PhaseRow.day(end));
        title = null;
        start = null;
        end = null;
        write();
        screen.tell("idea.calendar.declared");
    }

    public void remove(long periodId) {
        periods.remove(agent.visitor(), periodId);
        write();
        screen.tell("idea.calendar.removed");
    }

    /** What to know about the dates of a campaign, in words. */
    public List<String> warnings(long campaignId) {
        return campaigns.warnings(agent.visitor(), campaignId).stream()
                .map(warning -> CalendarWriter.sentence(warning, screen.texts()))
                .toList();
    }

    /** Also while what was sent is read, before the view is prepared. */
    public CalendarPage getPage() {
        if (page == null) {
            write();
        }
        return page;
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
