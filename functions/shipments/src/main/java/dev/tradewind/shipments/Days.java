package dev.tradewind.shipments;

import dev.tradewind.kernel.Fault;
import dev.tradewind.lambda.http.BadInput;
import dev.tradewind.lambda.http.Request;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The days that a query asks about, both included; without a word the last 30. */
record Days(LocalDate from, LocalDate to) {
    /** Most days of one question. */
    static final int MOST = 366;

    private static final int USUAL = 30;

    /** @throws BadInput naming all that is wrong with {@code from} and {@code to} */
    static Days of(Request request, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        LocalDate to = day(request, "to", faults).orElse(today);
        LocalDate from = day(request, "from", faults).orElse(to.minusDays(USUAL));
        if (faults.isEmpty() && (from.isAfter(to) || from.plusDays(MOST).isBefore(to))) {
            faults.add(new Fault("invalid_range", "", "from must not be after to, nor more than " + MOST + " days before it."));
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return new Days(from, to);
    }

    private static Optional<LocalDate> day(Request request, String name, List<Fault> faults) {
        try {
            return request.query(name).map(LocalDate::parse).filter(Days::isOfACalendar);
        } catch (DateTimeException notADay) {
            faults.add(new Fault("invalid_date", "", name + " must be a day such as 2026-11-22."));
            return Optional.empty();
        }
    }

    /** Years of more than four digits sort and add otherwise. */
    private static boolean isOfACalendar(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new DateTimeException("year " + day.getYear());
        }
        return true;
    }
}
