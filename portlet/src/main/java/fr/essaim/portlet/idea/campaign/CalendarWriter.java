// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.campaign;

import fr.essaim.calendar.BusyPeriod;
import fr.essaim.calendar.PublicHolidays;
import fr.essaim.calendar.SchoolHolidays;
import fr.essaim.idea.campaign.CampaignCard;
import fr.essaim.idea.campaign.CampaignCard.PhaseLine;
import fr.essaim.idea.setup.CalendarWarning;
import fr.essaim.portlet.Texts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Draws campaigns over fifteen months, and words what is shown beside. */
final class CalendarWriter {

    static final int MONTHS = 15;

    private final Texts texts;
    private final LocalDate first;
    private final LocalDate last;

    /** From two months before today on. */
    CalendarWriter(Texts texts, LocalDate today) {
        this.texts = texts;
        this.first = firstDay(today);
        this.last = first.plusMonths(MONTHS).minusDays(1);
    }

    static LocalDate firstDay(LocalDate today) {
        return YearMonth.from(today).minusMonths(2).atDay(1);
    }

    CalendarPage write(List<CampaignCard> cards, List<BusyPeriod> busy, LocalDate today, boolean declares) {
        return new CalendarPage(
                declares,
                months(),
                x(today),
                shades(busy),
                cards.stream()
                        .filter(card -> !card.archived())
                        .map(this::row)
                        .filter(row -> !row.bars().isEmpty())
                        .toList(),
                busy.stream().map(this::busy).toList(),
                holidays(),
                texts.get("idea.calendar.known", texts.date(SchoolHolidays.knownUntil())));
    }

    private List<CalendarPage.Month> months() {
        return IntStream.range(0, MONTHS)
                .mapToObj(i -> first.plusMonths(i))
                .map(month -> new CalendarPage.Month(
                        month.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, texts.locale())
                                + (month.getMonthValue() == 1 ? " " + month.getYear() : ""),
                        x(month)))
                .toList();
    }

    /** Thousandths of the picture's width. */
    private int x(LocalDate day) {
        LocalDate within = day.isBefore(first) ? first : day.isAfter(last.plusDays(1)) ? last.plusDays(1) : day;
        return (int) (1000 * ChronoUnit.DAYS.between(first, within) / ChronoUnit.DAYS.between(first, last.plusDays(1)));
    }

    private List<CalendarPage.Shade> shades(List<BusyPeriod> busy) {
        List<CalendarPage.Shade> shades = new ArrayList<>();
        SchoolHolidays.between(first, last).forEach(weeks -> shades.add(shade("school", weeks.from(), weeks.to())));
        busy.forEach(period -> shades.add(shade("busy", period.startsOn(), period.endsOn())));
        return shades;
    }

    private CalendarPage.Shade shade(String kind, LocalDate from, LocalDate to) {
        int x = x(from);
        return new CalendarPage.Shade(kind, x, Math.max(1, x(to.plusDays(1)) - x));
    }

    private CalendarPage.Row row(CampaignCard card) {
        List<CalendarPage.Bar> bars = new ArrayList<>();
        int lane = 0;
        for (PhaseLine phase : card.phases()) {
            LocalDate end = phase.endsOn() == null ? last : phase.endsOn();
            if (!end.isBefore(first) && !phase.startsOn().isAfter(last)) {
                int x = x(phase.startsOn());
                bars.add(new CalendarPage.Bar(
                        phase.kind().name(),
                        texts.name(phase.kind()),
                        PhaseTimeline.dates(phase, texts),
                        x,
                        Math.max(4, x(end.plusDays(1)) - x),
                        lane++));
            }
        }
        return new CalendarPage.Row(card.id(), card.title(), texts.name(card.kind()), bars, Math.max(1, bars.size()));
    }

    private CalendarPage.Busy busy(BusyPeriod period) {
        return new CalendarPage.Busy(
                period.id(),
                period.title(),
                texts.get("idea.phase.dates", texts.date(period.startsOn()), texts.date(period.endsOn())));
    }

    private List<String> holidays() {
        return IntStream.rangeClosed(first.getYear(), last.getYear())
                .mapToObj(PublicHolidays::of)
                .flatMap(year -> year.entrySet().stream())
                .filter(day -> !day.getKey().isBefore(first) && !day.getKey().isAfter(last))
                .map(day -> texts.get("idea.calendar.holiday", texts.date(day.getKey()), texts.name(day.getValue())))
                .toList();
    }

    /** A warning as a sentence. */
    static String sentence(CalendarWarning warning, Texts texts) {
        String phase = texts.name(warning.phase());
        return switch (warning.kind()) {
            case BUSY ->
                texts.get(
                        "idea.warning.BUSY",
                        phase,
                        warning.name(),
                        texts.date(warning.from()),
                        texts.date(warning.to()));
            case SCHOOL ->
                texts.get(
                        warning.zones().isEmpty() ? "idea.warning.SCHOOL" : "idea.warning.SCHOOL.zone",
                        phase,
                        texts.name(SchoolHolidays.Break.valueOf(warning.name())),
                        texts.date(warning.from()),
                        texts.date(warning.to()),
                        warning.zones());
            case HOLIDAY ->
                texts.get(
                        "idea.warning.HOLIDAY",
                        phase,
                        texts.date(warning.from()),
                        texts.name(PublicHolidays.Holiday.valueOf(warning.name())));
            case UNKNOWN_SCHOOL ->
                texts.get("idea.warning.UNKNOWN_SCHOOL", phase, texts.date(SchoolHolidays.knownUntil()));
        };
    }
}
