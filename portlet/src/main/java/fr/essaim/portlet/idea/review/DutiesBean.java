// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.review;

import fr.essaim.duty.Duty;
import fr.essaim.duty.DutyList;
import fr.essaim.idea.campaign.CampaignDuties;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Screen;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What idea boxes still want of the visitor, the longest due first. */
@Named("ideaDuties")
@RequestScoped
public class DutiesBean {

    /** One thing owed. */
    public record Line(
            String kind,
            String kindName,
            String number,
            String title,
            String campaign,
            String address,
            String due,
            boolean late) {}

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    DutyList duties;

    private List<Line> lines = List.of();

    /** Before the view is shown. */
    public void prepare() {
        screen.open(() -> lines = duties.of(agent.visitor(), CampaignDuties.FEATURE, 0, DutyList.ALL).items().stream()
                .map(this::line)
                .toList());
    }

    private Line line(Duty duty) {
        LocalDate today = agent.today();
        boolean about = aboutAnIdea(duty);
        return new Line(
                duty.kind(),
                screen.text("idea.duty." + duty.kind()),
                about ? screen.text("idea.review.number", duty.about().number()) : "",
                duty.about().title(),
                about ? duty.within().title() : "",
                address(duty),
                due(duty, today),
                duty.late(today));
    }

    private static boolean aboutAnIdea(Duty duty) {
        return duty.about().key().type().equals(Idea.RECORD_TYPE);
    }

    private String due(Duty duty, LocalDate today) {
        if (duty.due() == null) {
            return "";
        }
        return duty.late(today)
                ? screen.text("idea.duty.late", screen.date(duty.due()), ChronoUnit.DAYS.between(duty.due(), today))
                : screen.text("idea.duty.due", screen.date(duty.due()));
    }

    private static String address(Duty duty) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("view", view(duty.kind()));
        parameters.put("campaign", Long.toString(duty.within().key().id()));
        if (aboutAnIdea(duty)) {
            parameters.put("idea", Long.toString(duty.about().key().id()));
        }
        return PortletLinks.view(parameters);
    }

    private static String view(String kind) {
        return switch (kind) {
            case "REVIEW", "CONFIRM" -> "review";
            case "MARK", "SIGN" -> "jury";
            default -> "idea";
        };
    }

    public List<Line> getLines() {
        return lines;
    }

    public String getSummary() {
        long late = lines.stream().filter(Line::late).count();
        return lines.isEmpty() ? "" : screen.text("idea.duty.summary", lines.size(), late);
    }
}
