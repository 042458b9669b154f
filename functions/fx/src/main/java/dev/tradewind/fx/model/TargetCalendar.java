package dev.tradewind.fx.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * The days on which ECB publishes: those of the payment system TARGET, without weekends and its six holidays. Source: ECB, "TARGET
 * working days", in this form since 2002 (in 2000 and 2001 it varied).
 */
public final class TargetCalendar {

    /** ECB's time of day is that of Brussels, summer time included. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    /** Rates are out from then on, about. */
    public static final LocalTime PUBLISHED = LocalTime.of(16, 0);

    private static final Set<MonthDay> FIXED = Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(12, 25), MonthDay.of(12, 26));

    private TargetCalendar() {}

    /** @return whether that day's rates can be expected to be out at that time */
    public static boolean isPublishedBy(ZonedDateTime time) {
        ZonedDateTime there = time.withZoneSameInstant(ZONE);
        return isOpen(there.toLocalDate()) && !there.toLocalTime().isBefore(PUBLISHED);
    }

    /** @return whether ECB publishes rates of that day */
    public static boolean isOpen(LocalDate day) {
        return !isWeekend(day) && !FIXED.contains(MonthDay.from(day)) && !isAroundEaster(day);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Good Friday or Easter Monday. */
    private static boolean isAroundEaster(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return day.equals(easter.minusDays(2)) || day.equals(easter.plusDays(1));
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876 (Meeus, Astronomical Algorithms, chapter 8). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int sum = h + l - 7 * m + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
