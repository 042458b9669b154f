package dev.tradewind.checkout;

import dev.tradewind.checkout.model.OrderLife;
import dev.tradewind.checkout.ucp.ErrorView;
import dev.tradewind.checkout.ucp.OrderView;
import dev.tradewind.kernel.OrderId;
import dev.tradewind.lambda.http.HttpHandler;
import dev.tradewind.lambda.http.Request;
import dev.tradewind.lambda.http.Response;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * {@code GET /orders/{id}}. An order is shown to the buyer who placed it, to operators, and to whoever holds its permalink; to
 * anyone else it does not exist.
 */
@Singleton
final class GetOrderHandler implements HttpHandler {
    private final Entrance entrance;
    private final GetOrder getOrder;
    private final OrderView orders;
    private final ErrorView errors;

    GetOrderHandler(Entrance entrance, GetOrder getOrder, OrderView orders, ErrorView errors) {
        this.entrance = entrance;
        this.getOrder = getOrder;
        this.orders = orders;
        this.errors = errors;
    }

    @Override
    public Response handle(Request request) {
        return entrance.enter(request, visit -> find(request, visit).map(orders::shown).orElseGet(() -> errors.notFound("order")));
    }

    private Optional<OrderLife> find(Request request, Visit visit) {
        return Optional.of(request.path("id")).filter(OrderId::isValid)
                .flatMap(id -> getOrder.handle(new OrderId(id), visit.caller(), request.query("key")));
    }
}
