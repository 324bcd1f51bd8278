// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.campaign;

import fr.essaim.idea.campaign.CampaignCard;
import fr.essaim.idea.campaign.CampaignCard.PhaseLine;
import fr.essaim.portlet.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A campaign's phases one after the other, ready to be drawn.
 *
 * @param today the day that is marked, in words
 */
public record PhaseTimeline(List<Step> steps, String today) {

    /**
     * @param state {@code past}, {@code current} or {@code future}
     * @param percent how much of it is over, 0 to 100
     * @param left what to know about the time left; may be empty
     */
    public record Step(String code, String name, String dates, String state, int percent, String left) {

        public boolean current() {
            return "current".equals(state);
        }
    }

    public static PhaseTimeline of(CampaignCard card, Texts texts) {
        LocalDate today = card.today();
        return new PhaseTimeline(
                card.phases().stream().map(phase -> step(phase, today, texts)).toList(),
                texts.get("idea.phase.today", texts.date(today)));
    }

    private static Step step(PhaseLine phase, LocalDate today, Texts texts) {
        String state = phase.isOver(today) ? "past" : phase.isOn(today) ? "current" : "future";
        return new Step(
                phase.kind().name(),
                texts.name(phase.kind()),
                dates(phase, texts),
                state,
                percent(phase, today, state),
                state.equals("current") ? left(phase, today, texts) : "");
    }

    private static int percent(PhaseLine phase, LocalDate today, String state) {
        if (!state.equals("current")) {
            return state.equals("past") ? 100 : 0;
        }
        if (phase.endsOn() == null) {
            return 50;
        }
        long days = ChronoUnit.DAYS.between(phase.startsOn(), phase.endsOn()) + 1;
        return (int) (100 * (ChronoUnit.DAYS.between(phase.startsOn(), today) + 1) / (days + 1));
    }

    /** From when to when, in words. */
    static String dates(PhaseLine phase, Texts texts) {
        if (phase.endsOn() == null) {
            return texts.get("idea.phase.from", texts.date(phase.startsOn()));
        }
        return phase.startsOn().equals(phase.endsOn())
                ? texts.date(phase.startsOn())
                : texts.get("idea.phase.dates", texts.date(phase.startsOn()), texts.date(phase.endsOn()));
    }

    /** How long a phase that is on still lasts; empty when it does not end. */
    /** How many days are left of a phase that is on; empty for no end. */
    public static String left(PhaseLine phase, LocalDate today, Texts texts) {
        if (phase.endsOn() == null) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(today, phase.endsOn());
        return days == 0 ? texts.get("idea.phase.last-day") : texts.get("idea.phase.left", days);
    }
}
