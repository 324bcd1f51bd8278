// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.review;

import fr.essaim.duty.Duty;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

/** Tells in words what idea boxes want of somebody. */
final class DutyWriter {

    private final Texts texts;
    private final LocalDate today;

    DutyWriter(Texts texts, LocalDate today) {
        this.texts = texts;
        this.today = today;
    }

    DutyRow write(Duty duty) {
        boolean about = aboutAnIdea(duty);
        return new DutyRow(
                duty.kind(),
                texts.get("idea.duty." + duty.kind()),
                about ? texts.get("idea.review.number", duty.about().number()) : "",
                duty.about().title(),
                about ? duty.within().title() : "",
                address(duty),
                due(duty),
                duty.late(today));
    }

    static boolean aboutAnIdea(Duty duty) {
        return duty.about().key().type().equals(Idea.RECORD_TYPE);
    }

    /** Until when, or since how many days; empty for no day. */
    String due(Duty duty) {
        if (duty.due() == null) {
            return "";
        }
        return duty.late(today)
                ? texts.get("idea.duty.late", texts.date(duty.due()), ChronoUnit.DAYS.between(duty.due(), today))
                : texts.get("idea.duty.due", texts.date(duty.due()));
    }

    private static String address(Duty duty) {
        return PortletLinks.view(parameters(duty));
    }

    /** Of the view where it is done. */
    static Map<String, String> parameters(Duty duty) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("view", view(duty.kind()));
        parameters.put("campaign", Long.toString(duty.within().key().id()));
        if (aboutAnIdea(duty)) {
            parameters.put("idea", Long.toString(duty.about().key().id()));
        }
        return parameters;
    }

    private static String view(String kind) {
        return switch (kind) {
            case "REVIEW", "CONFIRM" -> "review";
            case "GRID" -> "grid";
            case "MARK", "SIGN" -> "jury";
            default -> "idea";
        };
    }
}
