package dev.tradewind.checkout.pricing;

import dev.tradewind.checkout.model.Message;
import dev.tradewind.checkout.model.Product;
import dev.tradewind.checkout.pricing.ShippingAttempt.Dropped;
import dev.tradewind.checkout.pricing.ShippingAttempt.Unfit;
import dev.tradewind.kernel.CountryCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says why services are not offered: a line of the basket where it is the reason, else the address. */
final class Refused {
    private static final String UNDELIVERABLE = "address_undeliverable";
    private static final int MOST_LINES = 10;
    private static final int MOST_SERVICES = 3;

    private final CountryCode country;
    private final Basket basket;
    private final List<Dropped> dropped;

    Refused(CountryCode country, Basket basket, List<Dropped> dropped) {
        this.country = country;
        this.basket = basket;
        this.dropped = dropped;
    }

    /** Nothing is left: errors about the lines that no service carries, or about the address where no line is the reason. */
    List<Message> errors(String addressPath) {
        List<Message> lines = culprits().stream().limit(MOST_LINES).map(this::cannotBeSent).toList();
        return lines.isEmpty()
                ? List.of(Message.recoverable(UNDELIVERABLE, addressPath, "Goods of this weight cannot be sent to " + country + "."))
                : lines;
    }

    /** Some are left: what else goes there and could not be offered. */
    List<Message> notices() {
        return dropped.stream().filter(Dropped::isOnLane).limit(MOST_SERVICES).flatMap(service -> notice(service).stream()).toList();
    }

    private Optional<Message> notice(Dropped service) {
        return service.unfit().stream().filter(unfit -> unfit.line().isPresent() && !unfit.offLane()).findFirst()
                .map(unfit -> Message.info("shipping_service_not_offered", Paths.line(unfit.line().orElseThrow()),
                        service.title() + ": " + title(unfit.line().orElseThrow()) + " " + unfit.why() + "."));
    }

    /** Lines that every service refuses; none if no service goes there with anything. */
    private Set<Integer> culprits() {
        if (dropped.stream().noneMatch(Dropped::isOnLane)) {
            return Set.of();
        }
        Set<Integer> common = new TreeSet<>(refusedBy(dropped.getFirst()));
        dropped.forEach(service -> common.retainAll(refusedBy(service)));
        return common;
    }

    private static Set<Integer> refusedBy(Dropped service) {
        return service.unfit().stream().map(Unfit::line).flatMap(Optional::stream).collect(Collectors.toCollection(HashSet::new));
    }

    private Message cannotBeSent(int line) {
        Map<String, List<String>> services = new LinkedHashMap<>();
        dropped.forEach(service -> service.unfit().stream().filter(unfit -> unfit.line().filter(index -> index == line).isPresent())
                .forEach(unfit -> services.computeIfAbsent(unfit.why(), _ -> new ArrayList<>()).add(service.title())));
        String reasons = services.entrySet().stream().map(reason -> reason.getKey() + " (" + String.join(", ", reason.getValue()) + ")")
                .collect(Collectors.joining("; "));
        return Message.recoverable(UNDELIVERABLE, Paths.line(line),
                title(line) + " cannot be sent to " + country + ": it " + reasons + ".");
    }

    private String title(int line) {
        Basket.Item item = basket.items().get(line);
        return item.product().map(Product::title).orElseGet(() -> item.line().sku().value());
    }
}
