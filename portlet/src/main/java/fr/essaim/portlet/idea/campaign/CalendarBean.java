// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.campaign;

import fr.essaim.calendar.BusyPeriods;
import fr.essaim.idea.campaign.CampaignHome;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;

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

    private final BusyPeriodForm form = new BusyPeriodForm();
    private CalendarPage page;

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
        periods.declare(agent.visitor(), form.getTitle(), form.first(), form.last());
        form.clear();
        write();
        screen.tell("idea.calendar.declared");
    }

    public void remove(long periodId) {
        periods.remove(agent.visitor(), periodId);
        write();
        screen.tell("idea.calendar.removed");
    }

    /** Also while what was sent is read, before the view is prepared. */
    public CalendarPage getPage() {
        if (page == null) {
            write();
        }
        return page;
    }

    public BusyPeriodForm getForm() {
        return form;
    }
}
