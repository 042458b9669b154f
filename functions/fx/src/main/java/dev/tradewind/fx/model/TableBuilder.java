package dev.tradewind.fx.model;

import dev.tradewind.fxquoting.RateSource;
import dev.tradewind.fxquoting.RateTable;
import dev.tradewind.kernel.CurrencyCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what a file says, day by day, and stops at the first thing that cannot be. */
public final class TableBuilder {

    private final RateSource source;

    private final CurrencyCode base;

    private final Map<LocalDate, Map<String, BigDecimal>> days = new LinkedHashMap<>();

    /**
     * Starts without days.
     *
     * @param source whose file it is
     * @param base the currency of which one unit is priced
     */
    public TableBuilder(RateSource source, CurrencyCode base) {
        this.source = source;
        this.base = base;
    }

    /** Begins a day; a second one of the same date is a fault. */
    public LocalDate day(String text, String place) {
        LocalDate day = RateText.day(text).orElseThrow(() -> new FaultyFile("%s: not a date: %s".formatted(place, shortened(text))));
        if (days.put(day, new HashMap<>()) != null) {
            throw new FaultyFile("%s: the day %s comes twice".formatted(place, day));
        }
        return day;
    }

    /** Takes a rate of a day that was begun. */
    public void rate(LocalDate day, String code, String text, String place) {
        requireRateable(code, place);
        BigDecimal rate = RateText.rate(text)
                .orElseThrow(() -> new FaultyFile("%s: not a rate of %s: %s".formatted(place, code, shortened(text))));
        if (days.get(day).put(code, rate) != null) {
            throw new FaultyFile("%s: %s comes twice on %s".formatted(place, code, day));
        }
    }

    /** Refuses the base itself and whatever is no currency. */
    public void requireRateable(String code, String place) {
        if (code.equals(base.code())) {
            throw new FaultyFile("%s: the base %s is rated".formatted(place, base));
        }
        RatedCurrencies.refuse(shortened(code)).ifPresent(refused -> {
            throw new FaultyFile("%s: %s".formatted(place, refused.message()));
        });
    }

    /** @return every day in the file's order; none, or one without rates, is a fault */
    public List<RateTable> tables() {
        if (days.isEmpty()) {
            throw new FaultyFile("the file has no day");
        }
        return days.entrySet().stream().map(day -> table(day.getKey(), day.getValue())).toList();
    }

    private RateTable table(LocalDate day, Map<String, BigDecimal> rates) {
        if (rates.isEmpty()) {
            throw new FaultyFile("the day %s has no rates".formatted(day));
        }
        return new RateTable(source, base, day, rates);
    }

    /** A reason goes into logs and answers: a foreign file decides no more than a few characters of it. */
    private static String shortened(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "…";
    }
}
