// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a day as people and programs write it, in files and in fields alike: 31/12/2026, 31.12.26, 2026-12-31, 31 déc. 2026,
 * jeudi 31 décembre 2026, December 31, 2026, each with a time of day or none. The day comes before the month. Years of
 * two figures are those from 1980 to 2079.
 */
public final class WrittenDate {

    private static final String TIME =
            "(?:T| (?:à |a |at )?)(\\d{1,2})(?:[:h](\\d{2})?)(?::(\\d{2})(?:[.,]\\d{1,9})?)?(?: ?[AaPp][Mm])?";
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:" + TIME + ")?(?: ?(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?))?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2}) ?[/.-] ?(\\d{1,2}) ?[/.-] ?(\\d{4}|\\d{2})(?:" + TIME + ")?");
    private static final String TIME_IN_WORDS = "(?: (?:a |at )?\\d{1,2} ?(?:h|[ :]\\d{2})(?: ?\\d{2}){0,2})?";
    private static final String WEEKDAY =
            "(?:le )?(?:(?:lundi|lun|mardi|mar|mercredi|mer|jeudi|jeu|vendredi|ven|samedi|sam|dimanche|dim|monday|mon|tuesday|tue"
                    + "|wednesday|wed|thursday|thu|friday|fri|saturday|sat|sunday|sun) )?";
    private static final Pattern IN_WORDS = Pattern.compile(
            WEEKDAY + "(\\d{1,2})(?: ?er| ?st| ?nd| ?rd| ?th)? (?:of )?(\\p{L}+) (\\d{4}|\\d{2})" + TIME_IN_WORDS);
    private static final Pattern MONTH_FIRST =
            Pattern.compile(WEEKDAY + "(\\p{L}+) (\\d{1,2})(?: ?st| ?nd| ?rd| ?th)? (\\d{4})" + TIME_IN_WORDS);
    private static final List<List<String>> MONTHS = List.of(
            List.of("janvier", "janv", "january", "jan"),
            List.of("fevrier", "fevr", "fev", "february", "feb"),
            List.of("mars", "march", "mar"),
            List.of("avril", "avr", "april", "apr"),
            List.of("mai", "may"),
            List.of("juin", "june", "jun"),
            List.of("juillet", "juil", "july", "jul"),
            List.of("aout", "august", "aug"),
            List.of("septembre", "sept", "september", "sep"),
            List.of("octobre", "oct", "october"),
            List.of("novembre", "nov", "november"),
            List.of("decembre", "dec", "december"));
    private static final Pattern BLANKS = Pattern.compile("\\p{Z}+");
    private static final int LONGEST = 100;
    private static final int FIRST_SHORT_YEAR = 80;

    private WrittenDate() {}

    /**
     * The day in a zone where it is written as a moment of another one, such as {@code 2026-06-30T22:00:00Z}.
     *
     * @throws DateTimeParseException when it is not written as a date
     * @throws DateTimeException when no calendar has such a day
     */
    public static LocalDate read(String written, ZoneId zone) {
        String text = plain(written);
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            LocalDate day = day(iso.group(1), number(iso.group(3)), iso.group(4));
            LocalTime time = time(iso, 5, written);
            return iso.group(8) == null
                    ? day
                    : day(day.atTime(time), ZoneOffset.of(offset(iso.group(8))), zone, written);
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            time(dayFirst, 4, written);
            return day(year(dayFirst.group(3)), number(dayFirst.group(2)), dayFirst.group(1));
        }
        String letters = Folding.letters(text);
        Matcher words = IN_WORDS.matcher(letters);
        if (words.matches() && month(words.group(2)) > 0) {
            return day(year(words.group(3)), month(words.group(2)), words.group(1));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(letters);
        if (monthFirst.matches() && month(monthFirst.group(1)) > 0) {
            return day(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2));
        }
        throw noDate(written);
    }

    /** The same where no zone is known: a moment of another zone is no date then. */
    public static LocalDate read(String written) {
        return read(written, null);
    }

    private static String plain(String written) {
        if (written.length() > LONGEST) {
            throw noDate(written.substring(0, LONGEST));
        }
        String line = BLANKS.matcher(PlainText.line(written)).replaceAll(" ");
        return line.startsWith("'") ? line.substring(1) : line;
    }

    private static LocalDate day(LocalDateTime moment, ZoneOffset offset, ZoneId zone, String written) {
        if (zone == null) {
            throw noDate(written);
        }
        return LocalDate.ofInstant(moment.toInstant(offset), zone);
    }

    private static String offset(String zone) {
        return Character.isLetter(zone.charAt(0)) ? "Z" : zone;
    }

    /** Midnight where none is written. */
    private static LocalTime time(Matcher found, int group, String written) {
        try {
            return found.group(group) == null
                    ? LocalTime.MIDNIGHT
                    : LocalTime.of(
                            number(found.group(group)), number(found.group(group + 1)), number(found.group(group + 2)));
        } catch (DateTimeParseException e) {
            throw e;
        } catch (DateTimeException e) {
            throw noDate(written);
        }
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static String year(String digits) {
        return digits.length() == 4 ? digits : (number(digits) < FIRST_SHORT_YEAR ? "20" : "19") + digits;
    }

    /** From 1; 0 for a word that is none. */
    private static int month(String word) {
        for (int month = 0; month < MONTHS.size(); month++) {
            if (MONTHS.get(month).contains(word)) {
                return month + 1;
            }
        }
        return 0;
    }

    private static LocalDate day(String year, int month, String day) {
        return LocalDate.of(number(year), month, number(day));
    }

    private static DateTimeParseException noDate(String written) {
        return new DateTimeParseException("Not a date", written, 0);
    }
}
