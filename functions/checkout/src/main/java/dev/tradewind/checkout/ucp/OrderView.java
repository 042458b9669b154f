package dev.tradewind.checkout.ucp;

import dev.tradewind.checkout.model.Order;
import dev.tradewind.checkout.model.OrderLife;
import dev.tradewind.checkout.model.Storefront;
import dev.tradewind.lambda.http.Response;
import dev.tradewind.lambda.json.Json;
import jakarta.inject.Singleton;
import java.util.Map;

/** An order as the protocol has it: always whole, with every line that it ever had. */
@Singleton
public final class OrderView {
    private final Json json;
    private final Storefront storefront;

    public OrderView(Json json, Storefront storefront) {
        this.json = json;
        this.storefront = storefront;
    }

    /** The order as it stands now. */
    public Response shown(OrderLife life) {
        return Response.json(200, json, body(life));
    }

    private Map<String, Object> body(OrderLife life) {
        Order order = life.order();
        return Members.of("ucp", Envelope.order()).and("id", order.id().value()).and("label", order.number().value())
                .and("checkout_id", order.checkout().value()).and("permalink_url", storefront.order(order.id(), order.secret()))
                .and("line_items", order.offer().lines().stream().map(line -> LineView.ofOrder(line, life.fulfilled(line.id()))).toList())
                .and("fulfillment", FulfillmentView.of(life)).and("currency", order.offer().currency().code())
                .and("totals", TotalsView.of(order.offer())).and(FxView.MEMBER, FxView.of(order.offer())).end();
    }
}
