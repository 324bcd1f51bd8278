// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The eleven public holidays of France (code du travail, article L3133-1), in any year of the Gregorian calendar. Those that
 * only Alsace and Moselle have, or territories overseas, are not among them: HR declares them as busy periods.
 */
public final class PublicHolidays {

    /** Names of holidays; their texts are under these codes. */
    public enum Holiday {
        NEW_YEAR,
        EASTER_MONDAY,
        LABOUR_DAY,
        VICTORY_1945,
        ASCENSION,
        WHIT_MONDAY,
        BASTILLE_DAY,
        ASSUMPTION,
        ALL_SAINTS,
        ARMISTICE_1918,
        CHRISTMAS
    }

    private PublicHolidays() {}

    public static Optional<Holiday> on(LocalDate day) {
        return Optional.ofNullable(of(day.getYear()).get(day));
    }

    /** In the order of the year. Where two fall on one day, as Ascension and 1 May in 2008, the movable one is named. */
    public static Map<LocalDate, Holiday> of(int year) {
        LocalDate easter = easter(year);
        Map<LocalDate, Holiday> days = new TreeMap<>();
        days.put(LocalDate.of(year, Month.JANUARY, 1), Holiday.NEW_YEAR);
        days.put(LocalDate.of(year, Month.MAY, 1), Holiday.LABOUR_DAY);
        days.put(LocalDate.of(year, Month.MAY, 8), Holiday.VICTORY_1945);
        days.put(LocalDate.of(year, Month.JULY, 14), Holiday.BASTILLE_DAY);
        days.put(LocalDate.of(year, Month.AUGUST, 15), Holiday.ASSUMPTION);
        days.put(LocalDate.of(year, Month.NOVEMBER, 1), Holiday.ALL_SAINTS);
        days.put(LocalDate.of(year, Month.NOVEMBER, 11), Holiday.ARMISTICE_1918);
        days.put(LocalDate.of(year, Month.DECEMBER, 25), Holiday.CHRISTMAS);
        days.put(easter.plusDays(1), Holiday.EASTER_MONDAY);
        days.put(easter.plusDays(39), Holiday.ASCENSION);
        days.put(easter.plusDays(50), Holiday.WHIT_MONDAY);
        return days;
    }

    /** Easter Sunday, as the Gregorian computus gives it. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
        int fullMoon = epact - epact / 28 * (1 - epact / 28 * (29 / (epact + 1)) * ((21 - golden) / 11));
        int weekday = (year + year / 4 + fullMoon + 2 - century + century / 4) % 7;
        int offset = fullMoon - weekday;
        int month = 3 + (offset + 40) / 44;
        int day = offset + 28 - 31 * (month / 4);
        return LocalDate.of(year, month, day);
    }
}
