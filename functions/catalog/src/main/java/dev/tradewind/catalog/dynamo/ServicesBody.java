package dev.tradewind.catalog.dynamo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tradewind.catalog.model.ShippingService;
import dev.tradewind.kernel.CountryCode;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The table of shipping services as JSON, deflated in its item. */
@Serdeable
record ServicesBody(List<Row> services) {
    /** One lane; for everywhere a list of countries is {@code ["*"]}. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Row(String service, String title, String carrier, String mode, List<String> origins, List<String> destinations,
            @JsonProperty("max_weight_grams") long maxWeightGrams, @JsonProperty("max_volume_cm3") long maxVolumeCm3,
            @JsonProperty("max_length_mm") Optional<Long> maxLengthMm, @JsonProperty("volumetric_divisor") Optional<Long> volumetricDivisor,
            List<Step> steps, String currency, @JsonProperty("min_days") long minDays, @JsonProperty("max_days") long maxDays,
            @JsonProperty("handling_days") long handlingDays, Optional<Cold> cold, List<Leg> legs) {}

    /** A step of the price. */
    @Serdeable
    record Step(@JsonProperty("up_to_grams") long upToGrams, @JsonProperty("price_minor") long priceMinor) {}

    /** What is kept cold. */
    @Serdeable
    record Cold(String extent, @JsonProperty("min_c") long minC, @JsonProperty("max_c") long maxC) {}

    /** A part of the way. */
    @Serdeable
    record Leg(String from, String to, String means, String carrier, long hours) {}

    static ServicesBody of(List<ShippingService> services) {
        return new ServicesBody(services.stream().map(ServicesBody::row).toList());
    }

    private static Row row(ShippingService service) {
        return new Row(service.service(), service.title(), service.carrier(), lower(service.mode()), codes(service.lane().origins()),
                codes(service.lane().destinations()), service.limits().maxWeightGrams(), service.limits().maxVolumeCm3(),
                service.limits().maxLengthMm(), service.limits().volumetricDivisor(),
                service.steps().stream().map(step -> new Step(step.upToGrams(), step.priceMinor())).toList(), service.currency().code(),
                service.promise().minDays(), service.promise().maxDays(), service.promise().handlingDays(),
                service.cold().map(cold -> new Cold(lower(cold.extent()), cold.kept().minC(), cold.kept().maxC())),
                service.legs().stream().map(leg -> new Leg(leg.from(), leg.to(), lower(leg.means()), leg.carrier(), leg.hours())).toList());
    }

    private static List<String> codes(List<CountryCode> countries) {
        return countries.isEmpty() ? List.of("*") : countries.stream().map(CountryCode::value).toList();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
