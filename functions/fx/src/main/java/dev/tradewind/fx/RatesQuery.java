package dev.tradewind.fx;

import dev.tradewind.fx.model.RateText;
import dev.tradewind.fxquoting.RateSource;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.kernel.CurrencyParse;
import dev.tradewind.kernel.Fault;
import dev.tradewind.lambda.http.BadInput;
import dev.tradewind.lambda.http.Request;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The query of {@code GET /fx/rates}; its names stand in faults as pointers.
 *
 * @param base of which one unit is priced; may be withdrawn, since a table of its time may hold it
 * @param day today at most
 * @param sources to look at, most trusted first
 */
record RatesQuery(Optional<String> base, LocalDate day, List<RateSource> sources) {

    static RatesQuery read(Request request, List<RateSource> known, LocalDate today) {
        var faults = new ArrayList<Fault>();
        Optional<String> base = request.query("base").filter(text -> isCurrency(text, faults));
        LocalDate day = request.query("date").map(text -> day(text, faults, today)).orElse(today);
        List<RateSource> sources = request.query("source").map(name -> source(name, known, faults)).orElse(known);
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return new RatesQuery(base, day.isAfter(today) ? today : day, sources);
    }

    private static boolean isCurrency(String text, List<Fault> faults) {
        return switch (CurrencyCode.parse(text)) {
            case CurrencyParse.Live _,CurrencyParse.Withdrawn _ -> true;
            case CurrencyParse.Unknown unknown -> faults.add(fault(unknown));
            case CurrencyParse.FourDecimals fourDecimals -> faults.add(fault(fourDecimals));
            case CurrencyParse.NotMoney notMoney -> faults.add(fault(notMoney));
        };
    }

    static Fault fault(CurrencyParse.Refused refused) {
        CurrencyFault fault = CurrencyFault.of(refused);
        return new Fault(fault.code(), "/base", fault.message());
    }

    private static LocalDate day(String text, List<Fault> faults, LocalDate today) {
        return RateText.day(text).orElseGet(() -> {
            faults.add(new Fault("invalid_date", "/date", "Must be a date such as 2026-11-20."));
            return today;
        });
    }

    private static List<RateSource> source(String name, List<RateSource> known, List<Fault> faults) {
        List<RateSource> named = known.stream().filter(source -> source.name().equals(name)).toList();
        if (named.isEmpty()) {
            faults.add(new Fault("unknown_source", "/source", "Must be one of the sources in use: %s.".formatted(known)));
        }
        return named;
    }
}
