package dev.tradewind.aot;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which updates a Java runtime lacks, by its date alone: OpenJDK's come out on the third Tuesday of January, April, July and October (Oracle's
 * "Critical Patch Updates" calendar, which OpenJDK's vulnerability group follows) and each mends vulnerabilities. A package's runtime is ours to
 * patch; the managed one is AWS's.
 */
final class SecurityUpdates {
    private static final List<Month> MONTHS = List.of(Month.JANUARY, Month.APRIL, Month.JULY, Month.OCTOBER);
    private static final int THIRD = 3;
    /** Builds appear some days after the source. */
    private static final int DAYS_TO_BUILD = 14;

    private SecurityUpdates() {}

    /** The days of updates that came out after a runtime and can be had today. */
    static List<LocalDate> missing(LocalDate runtime, LocalDate today) {
        return IntStream.rangeClosed(runtime.getYear(), today.getYear()).boxed()
                .flatMap(year -> MONTHS.stream().map(month -> day(year, month)))
                .filter(day -> day.isAfter(runtime) && !day.plusDays(DAYS_TO_BUILD).isAfter(today)).toList();
    }

    /** What to say of the runtime that is linked now; nothing if it is the newest. */
    static Optional<String> lack(LocalDate runtime, LocalDate today) {
        List<LocalDate> missing = missing(runtime, today);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("the Java runtime is of %s and lacks the security updates of %s; install a newer JDK 25".formatted(runtime,
                        String.join(" and ", missing.stream().map(LocalDate::toString).toList())));
    }

    private static LocalDate day(int year, Month month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(THIRD, DayOfWeek.TUESDAY));
    }
}
