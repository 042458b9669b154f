package dev.tradewind.fx;

import dev.tradewind.fx.model.PublicationDay;
import dev.tradewind.fx.model.RateText;
import dev.tradewind.fx.model.RatedCurrencies;
import dev.tradewind.fxquoting.RateSource;
import dev.tradewind.fxquoting.RateTable;
import dev.tradewind.kernel.CurrencyCode;
import dev.tradewind.lambda.http.Input;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the body of {@code PUT /fx/sources/{source}/rates}: a whole table, decimals as texts so that no digit is lost on the way. */
final class SetRatesInput {

    private static final int MOST_RATES = 200;

    private SetRatesInput() {}

    static RateTable read(Input in, RateSource source, Instant now) {
        var date = in.text("/date").required().as(RateText::day, "invalid_date", "Must be a date such as 2026-11-20.")
                .must(day -> !PublicationDay.isToCome(day, now), "date_to_come",
                        "Must not lie ahead: a table cannot be corrected once set.");
        var base = in.text("/base").required().parse(CurrencyFault::live);
        var rates = in.textsByName("/rates").required().must(all -> !all.isEmpty() && all.size() <= MOST_RATES, "invalid_size",
                "Must have 1 to %d rates.".formatted(MOST_RATES));
        Map<String, BigDecimal> read = rates.optional().map(texts -> rates(in, base.optional(), texts)).orElseGet(Map::of);
        return in.read(() -> new RateTable(source, base.get(), date.get(), read));
    }

    private static Map<String, BigDecimal> rates(Input in, Optional<CurrencyCode> base, Map<String, String> texts) {
        var rates = new HashMap<String, BigDecimal>();
        texts.forEach((code, text) -> {
            String pointer = "/rates/" + code.replace("~", "~0").replace("/", "~1");
            RatedCurrencies.refuse(code).map(CurrencyFault::of).ifPresent(fault -> in.fault(fault.code(), pointer, fault.message()));
            if (base.filter(currency -> currency.code().equals(code)).isPresent()) {
                in.fault("base_rated", pointer, "The base is not rated itself.");
            }
            RateText.rate(text).ifPresentOrElse(rate -> rates.put(code, rate), () -> in.fault("invalid_rate", pointer,
                    "Must be a positive decimal such as 36.1, with at most 20 digits before the point and 20 after it."));
        });
        return rates;
    }
}
