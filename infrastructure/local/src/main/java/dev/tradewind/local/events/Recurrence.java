package dev.tradewind.local.events;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a schedule is due: {@code rate(…)}, {@code cron(…)} or {@code at(…)}. */
interface Recurrence {

    Pattern EXPRESSION = Pattern.compile("(rate|cron|at)\\((.*)\\)");
    Pattern RATE = Pattern.compile("(\\d+) (minute|hour|day)s?");

    /** The first time after this one; empty if there is none. */
    Optional<Instant> after(Instant time);

    /**
     * Reads an expression.
     *
     * @param start
     *            from which rates count
     * @throws IllegalArgumentException
     *             if it is none
     */
    static Recurrence parse(String expression, ZoneId zone, Instant start) {
        Matcher matcher = EXPRESSION.matcher(expression.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + expression + "' is neither rate(…) nor cron(…) nor at(…)");
        }
        return switch (matcher.group(1)) {
            case "rate" -> rate(matcher.group(2), start);
            case "cron" -> CronExpression.parse(matcher.group(2), zone);
            default -> at(matcher.group(2), zone);
        };
    }

    private static Recurrence rate(String text, Instant start) {
        Matcher matcher = RATE.matcher(text.strip());
        if (!matcher.matches() || matcher.group(1).matches("0+")) {
            throw new IllegalArgumentException("'rate(" + text + ")' is not a number of minutes, hours or days");
        }
        Duration unit = switch (matcher.group(2)) {
            case "minute" -> Duration.ofMinutes(1);
            case "hour" -> Duration.ofHours(1);
            default -> Duration.ofDays(1);
        };
        Duration every = unit.multipliedBy(Long.parseLong(matcher.group(1)));
        return time -> Optional
                .of(time.isBefore(start) ? start : start.plus(every.multipliedBy(Duration.between(start, time).dividedBy(every) + 1)));
    }

    private static Recurrence at(String text, ZoneId zone) {
        try {
            Instant moment = LocalDateTime.parse(text.strip()).atZone(zone).toInstant();
            return time -> Optional.of(moment).filter(time::isBefore);
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException("'at(" + text + ")' is not a local date and time", wrong);
        }
    }
}
