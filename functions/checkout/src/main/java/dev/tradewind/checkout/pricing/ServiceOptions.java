package dev.tradewind.checkout.pricing;

import dev.tradewind.checkout.model.Product;
import dev.tradewind.checkout.model.ShippingOption;
import dev.tradewind.checkout.model.ShippingService;
import dev.tradewind.checkout.pricing.ShippingAttempt.Dropped;
import dev.tradewind.checkout.pricing.ShippingAttempt.Offered;
import dev.tradewind.checkout.pricing.ShippingAttempt.Unfit;
import dev.tradewind.kernel.CountryCode;
import dev.tradewind.kernel.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What shipping_services.csv offers: each service that carries every parcel, at the price of all of them. */
final class ServiceOptions {
    private final Optional<CountryCode> warehouse;
    private final CountryCode destination;
    private final Basket basket;
    private final Exchange exchange;

    ServiceOptions(Optional<CountryCode> warehouse, CountryCode destination, Basket basket, Exchange exchange) {
        this.warehouse = warehouse;
        this.destination = destination;
        this.basket = basket;
        this.exchange = exchange;
    }

    List<ShippingAttempt> of(List<ShippingService> services) {
        Map<String, List<ShippingService>> lanes = services.stream()
                .collect(Collectors.groupingBy(ShippingService::id, LinkedHashMap::new, Collectors.toList()));
        return lanes.values().stream().map(this::attempt).toList();
    }

    private ShippingAttempt attempt(List<ShippingService> lanes) {
        var consignments = new Consignments();
        List<Unfit> unfit = new ArrayList<>();
        for (Basket.Item item : basket.items()) {
            item.product().ifPresent(product -> place(item, product, lanes, consignments).ifPresent(unfit::add));
        }
        String title = lanes.getFirst().title();
        return unfit.isEmpty() ? priced(consignments.shipments(), lanes.getFirst(), title) : new Dropped(title, unfit);
    }

    private Optional<Unfit> place(Basket.Item item, Product product, List<ShippingService> lanes, Consignments consignments) {
        Optional<CountryCode> from = product.carriage().shipsFrom().or(() -> warehouse);
        Optional<ShippingService> lane = Lanes.between(lanes, from, destination);
        if (lane.isEmpty()) {
            return Optional.of(new Unfit(Optional.of(item.index()), true,
                    "does not go" + from.map(country -> " from " + country).orElse("") + " to " + destination));
        }
        Optional<String> fault = Fitness.fault(product, lane.get());
        if (fault.isEmpty()) {
            consignments.add(item, product, from, lane.get());
        }
        return fault.map(why -> Unfit.ofLine(item.index(), why));
    }

    private ShippingAttempt priced(List<Shipment> shipments, ShippingService service, String title) {
        Optional<Money> price = price(shipments);
        if (price.isEmpty()) {
            return new Dropped(title, List.of(Unfit.ofAll("its price cannot be told in " + exchange.currency() + " now")));
        }
        int least = shipments.stream().mapToInt(each -> each.lane().minDays()).max().orElse(service.minDays());
        int most = shipments.stream().mapToInt(each -> each.lane().maxDays()).max().orElse(service.maxDays());
        return new Offered(new ShippingOption(service.id(), title, price.get(), least, most, List.of(),
                shipments.stream().map(Shipment::route).toList()));
    }

    /** Converted once for each currency of the lanes; nothing if one cannot be, or all come to more than can be paid. */
    private Optional<Money> price(List<Shipment> shipments) {
        Money total = exchange.zero();
        for (Shipment shipment : shipments) {
            Optional<Money> part = shipment.price().flatMap(exchange::convert);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            total = total.plus(part.get());
        }
        return Optional.of(total).filter(Money::isWithinInputLimit);
    }
}
