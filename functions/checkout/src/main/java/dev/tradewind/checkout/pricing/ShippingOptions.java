package dev.tradewind.checkout.pricing;

import dev.tradewind.checkout.model.ShippingOption;
import dev.tradewind.checkout.port.ShippingRates;
import dev.tradewind.checkout.pricing.ShippingAttempt.Dropped;
import dev.tradewind.checkout.pricing.ShippingAttempt.Offered;
import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.Money;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How a basket can travel to a country, by both tables; a service of shipping_services.csv comes before its namesake of shipping_rates.csv. */
@Singleton
final class ShippingOptions {
    static final Comparator<ShippingOption> CHEAPEST_FIRST = Comparator.comparing(ShippingOption::price)
            .thenComparingInt(ShippingOption::minDays).thenComparingInt(ShippingOption::maxDays).thenComparing(ShippingOption::id);

    private final ShippingRates rates;
    private final ShippingSettings settings;

    ShippingOptions(ShippingRates rates, ShippingSettings settings) {
        this.rates = rates;
        this.settings = settings;
    }

    /**
     * What there is to choose from.
     *
     * @param options cheapest first, marked
     * @param dropped services that cannot carry it all
     */
    record Choice(List<ShippingOption> options, List<Dropped> dropped) {}

    /** @param goods value of the goods after discounts */
    Choice to(CountryCode country, Basket basket, Money goods, Exchange exchange) {
        ShippingRates.Table table = rates.table();
        List<ShippingOption> options = new ArrayList<>();
        List<Dropped> dropped = new ArrayList<>();
        for (ShippingAttempt attempt : attempts(table, country, basket, exchange)) {
            switch (attempt) {
                case Offered(ShippingOption option) -> options.add(option);
                case Dropped service -> dropped.add(service);
            }
        }
        options.sort(CHEAPEST_FIRST);
        return new Choice(marked(table, options, goods), List.copyOf(dropped));
    }

    /** A shop of rates alone is answered as ever: its sessions stay as small as they are. */
    private List<ShippingOption> marked(ShippingRates.Table table, List<ShippingOption> options, Money goods) {
        return table.services().isEmpty() ? List.copyOf(options) : new Marks(goods, settings.dayValueBps()).of(options);
    }

    private List<ShippingAttempt> attempts(ShippingRates.Table table, CountryCode country, Basket basket, Exchange exchange) {
        Set<String> services = table.services().stream().map(service -> service.id()).collect(Collectors.toSet());
        List<ShippingAttempt> attempts = new ArrayList<>(
                new ServiceOptions(settings.warehouse(), country, basket, exchange).of(table.services()));
        attempts.addAll(new RateOptions(country, basket, exchange)
                .of(table.steps().stream().filter(step -> !services.contains(step.service())).toList()));
        return attempts;
    }
}
