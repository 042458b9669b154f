package dev.tradewind.checkout.pricing;

import dev.tradewind.checkout.model.ShippingOption;
import dev.tradewind.checkout.port.ShippingRates.Step;
import dev.tradewind.checkout.pricing.ShippingAttempt.Dropped;
import dev.tradewind.checkout.pricing.ShippingAttempt.Offered;
import dev.tradewind.checkout.pricing.ShippingAttempt.Unfit;
import dev.tradewind.kernel.CountryCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What shipping_rates.csv offers, which knows weight alone: all goods are one consignment, and none of them is kept cold. Each service
 * offers its cheapest step that carries the weight; where a service names the country, its steps for everywhere else do not count.
 */
final class RateOptions {
    private final CountryCode destination;
    private final Basket basket;
    private final Exchange exchange;

    RateOptions(CountryCode destination, Basket basket, Exchange exchange) {
        this.destination = destination;
        this.basket = basket;
        this.exchange = exchange;
    }

    List<ShippingAttempt> of(List<Step> steps) {
        Map<String, List<Step>> services = steps.stream()
                .collect(Collectors.groupingBy(Step::service, LinkedHashMap::new, Collectors.toList()));
        return services.values().stream().map(this::attempt).toList();
    }

    private ShippingAttempt attempt(List<Step> service) {
        List<Step> zone = zone(service);
        String title = service.getFirst().title();
        List<Unfit> unfit = unfit(zone);
        if (!unfit.isEmpty()) {
            return new Dropped(title, unfit);
        }
        return zone.stream().filter(step -> basket.weightGrams() <= step.maxWeightGrams()).map(this::priced).flatMap(Optional::stream)
                .min(ShippingOptions.CHEAPEST_FIRST).<ShippingAttempt>map(Offered::new)
                .orElseGet(() -> new Dropped(title, List.of(Unfit.ofAll("does not carry " + basket.weightGrams() + " g"))));
    }

    private List<Step> zone(List<Step> service) {
        List<Step> named = service.stream().filter(step -> step.countries().contains(destination)).toList();
        return named.isEmpty() ? service.stream().filter(step -> step.countries().isEmpty()).toList() : named;
    }

    private List<Unfit> unfit(List<Step> zone) {
        List<Unfit> unfit = new ArrayList<>();
        for (Basket.Item item : basket.items()) {
            if (zone.isEmpty()) {
                unfit.add(new Unfit(Optional.of(item.index()), true, "does not go to " + destination));
            } else if (item.product().filter(product -> product.carriage().coldChain().isPresent()).isPresent()) {
                unfit.add(Unfit.ofLine(item.index(), "needs a cold chain"));
            }
        }
        return unfit;
    }

    private Optional<ShippingOption> priced(Step step) {
        return exchange.convert(step.price())
                .map(price -> ShippingOption.plain(step.service(), step.title(), price, step.minDays(), step.maxDays()));
    }
}
