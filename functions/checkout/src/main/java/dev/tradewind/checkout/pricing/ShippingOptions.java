package dev.tradewind.checkout.pricing;

import dev.tradewind.checkout.model.ShippingOption;
import dev.tradewind.checkout.port.ShippingRates;
import dev.tradewind.checkout.port.ShippingRates.Step;
import dev.tradewind.kernel.CountryCode;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How goods of a weight can travel to a country. Each service offers its cheapest step that carries the weight; where a service names the
 * country, its steps for everywhere else do not count.
 */
@Singleton
final class ShippingOptions {
    private static final Comparator<ShippingOption> CHEAPEST_FIRST = Comparator.comparing(ShippingOption::price)
            .thenComparingInt(ShippingOption::minDays).thenComparingInt(ShippingOption::maxDays).thenComparing(ShippingOption::id);

    private final ShippingRates rates;

    ShippingOptions(ShippingRates rates) {
        this.rates = rates;
    }

    /** The options, cheapest first; none if nothing goes there or nothing carries that much. */
    List<ShippingOption> to(CountryCode country, long weightGrams, Exchange exchange) {
        Map<String, List<Step>> services = rates.steps().stream()
                .collect(Collectors.groupingBy(Step::service, LinkedHashMap::new, Collectors.toList()));
        return services.values().stream().map(steps -> option(zone(steps, country), weightGrams, exchange)).flatMap(Optional::stream)
                .sorted(CHEAPEST_FIRST).toList();
    }

    private static List<Step> zone(List<Step> service, CountryCode country) {
        List<Step> named = service.stream().filter(step -> step.countries().contains(country)).toList();
        return named.isEmpty() ? service.stream().filter(step -> step.countries().isEmpty()).toList() : named;
    }

    private static Optional<ShippingOption> option(Collection<Step> steps, long weightGrams, Exchange exchange) {
        return steps.stream().filter(step -> weightGrams <= step.maxWeightGrams()).map(step -> priced(step, exchange))
                .flatMap(Optional::stream).min(CHEAPEST_FIRST);
    }

    private static Optional<ShippingOption> priced(Step step, Exchange exchange) {
        return exchange.convert(step.price())
                .map(price -> new ShippingOption(step.service(), step.title(), price, step.minDays(), step.maxDays()));
    }
}
