package dev.tradewind.fx;

import dev.tradewind.fx.model.CrossRates;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * Rates in answers, decimals as texts.
 *
 * @param sourceDate the day that the source gives its table
 * @param rates units for one unit of the base, by code
 */
@Serdeable(naming = SnakeCaseStrategy.class)
record RatesBody(String base, String source, String sourceDate, Map<String, String> rates) {

    static RatesBody of(CrossRates found) {
        return new RatesBody(found.base(), found.table().source().name(), found.table().date().toString(), texts(found.rates()));
    }

    private static Map<String, String> texts(SortedMap<String, BigDecimal> rates) {
        var texts = new LinkedHashMap<String, String>();
        rates.forEach((code, rate) -> texts.put(code, rate.toPlainString()));
        return texts;
    }
}
