package dev.tradewind.checkout;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tradewind.checkout.model.OfferLine;
import dev.tradewind.checkout.model.Order;
import dev.tradewind.checkout.model.Route;
import dev.tradewind.checkout.model.ShippingOption;
import dev.tradewind.kernel.EventEnvelope;
import dev.tradewind.kernel.IdSource;
import dev.tradewind.kernel.Money;
import dev.tradewind.lambda.Invocation;
import dev.tradewind.lambda.json.Json;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** What the rest of the suite is told of orders: ids and amounts, nobody's name. */
@Singleton
class OrderEvents {
    private final IdSource ids;
    private final Json json;

    OrderEvents(IdSource ids, Json json) {
        this.ids = ids;
        this.json = json;
    }

    /** {@code OrderPlaced}, version 1. */
    EventEnvelope placed(Order order) {
        Placed payload = new Placed(order.id().toString(), order.number().toString(), Amount.of(order.offer().totals().total()),
                order.offer().lines().stream().map(Line::of).toList(),
                order.offer().catalogueSubtotals().stream().map(Amount::of).toList(),
                order.offer().shipping().filter(option -> option.parcels() > 0).map(Shipping::of));
        return new EventEnvelope(ids.eventId(), "OrderPlaced", 1, order.placedAt().orElseThrow(), order.id().toString(),
                Invocation.current().correlationId(), new String(json.write(payload), java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Money on the wire. */
    @Serdeable
    record Amount(long amount, String currency) {
        static Amount of(Money money) {
            return new Amount(money.minor(), money.currency().code());
        }
    }

    /** A line of an order on the wire. */
    @Serdeable
    record Line(String id, String sku, @JsonProperty("merchant_id") String merchantId, int quantity,
            @JsonProperty("unit_price") Amount unitPrice, Amount total) {
        static Line of(OfferLine line) {
            return new Line(line.id(), line.sku().toString(), line.merchant().toString(), line.quantity(), Amount.of(line.unitPrice()),
                    Amount.of(line.total()));
        }
    }

    /** The chosen shipping service; what lies in which parcel stands in the order. */
    @Serdeable
    record Shipping(String service, List<String> carriers, int parcels, @JsonProperty("max_days") int maxDays) {
        static Shipping of(ShippingOption option) {
            return new Shipping(option.id(), option.routes().stream().map(Route::carrier).distinct().toList(), option.parcels(),
                    option.maxDays());
        }
    }

    /** The payload. */
    @Serdeable
    record Placed(@JsonProperty("order_id") String orderId,
            @JsonProperty("order_number") String orderNumber, Amount total, List<Line> lines,
            @JsonProperty("catalogue_subtotals") List<Amount> catalogueSubtotals, Optional<Shipping> shipping) {}
}
