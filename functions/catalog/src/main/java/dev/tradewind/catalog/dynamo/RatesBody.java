package dev.tradewind.catalog.dynamo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tradewind.catalog.model.ShippingRate;
import dev.tradewind.kernel.CountryCode;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The table of shipping rates as JSON, deflated in its item. */
@Serdeable
record RatesBody(List<Rate> rates) {
    /** One weight step; for everywhere {@code countries} is {@code ["*"]}. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Rate(String service, String title, List<String> countries, @JsonProperty("max_weight_grams") long maxWeightGrams, Amount price,
            @JsonProperty("min_days") long minDays, @JsonProperty("max_days") long maxDays) {}

    /** Minor units of a currency. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Amount(long amount, String currency) {}

    static RatesBody of(List<ShippingRate> rates) {
        return new RatesBody(rates.stream().map(RatesBody::rate).toList());
    }

    private static Rate rate(ShippingRate rate) {
        List<String> countries = rate.countries().isEmpty() ? List.of("*") : rate.countries().stream().map(CountryCode::value).toList();
        return new Rate(rate.service(), rate.title(), countries, rate.maxWeightGrams(),
                new Amount(rate.price().minor(), rate.price().currency().code()), rate.minDays(), rate.maxDays());
    }
}
