package dev.tradewind.local.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** AWS's cron with six fields: minutes, hours, day of month, month, day of week (1 is Sunday), year. */
record CronExpression(CronField minutes, CronField hours, CronField dayOfMonth, CronField month, CronField dayOfWeek, CronField year,
        ZoneId zone)
        implements
            Recurrence {

    private static final int FIELDS = 6;
    private static final int SEARCH_DAYS = 366 * 5;
    private static final List<String> MONTHS = List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

    static CronExpression parse(String text, ZoneId zone) {
        String[] fields = text.strip().split("\\s+", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("'cron(" + text + ")' has " + fields.length + " fields instead of six");
        }
        return new CronExpression(CronField.parse(fields[0], 0, 59, List.of()), CronField.parse(fields[1], 0, 23, List.of()),
                CronField.parse(fields[2], 1, 31, List.of()), CronField.parse(fields[3], 1, 12, MONTHS),
                CronField.parse(fields[4], 1, 7, DAYS),
                CronField.parse(fields[5], 1970, 2199, List.of()), zone);
    }

    @Override
    public Optional<Instant> after(Instant time) {
        ZonedDateTime from = time.atZone(zone).withSecond(0).withNano(0).plusMinutes(1);
        for (int days = 0; days < SEARCH_DAYS; days++) {
            LocalDate date = from.toLocalDate().plusDays(days);
            Optional<Instant> found = matches(date) ? on(date, days == 0 ? from.toLocalTime() : LocalTime.MIDNIGHT) : Optional.empty();
            if (found.isPresent() && found.get().isAfter(time)) {
                return found;
            }
        }
        return Optional.empty();
    }

    private boolean matches(LocalDate date) {
        return year.admits(date.getYear()) && month.admits(date.getMonthValue()) && dayOfMonth.admitsDayOfMonth(date)
                && dayOfWeek.admitsDayOfWeek(date);
    }

    private Optional<Instant> on(LocalDate date, LocalTime from) {
        for (int minute = from.toSecondOfDay() / 60; minute < 24 * 60; minute++) {
            if (hours.admits(minute / 60) && minutes.admits(minute % 60)) {
                return Optional.of(date.atTime(minute / 60, minute % 60).atZone(zone).toInstant());
            }
        }
        return Optional.empty();
    }
}
