package dev.tradewind.replay.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.replay.history.Country;
import dev.tradewind.replay.history.OrderLine;
import dev.tradewind.replay.history.PlannedOrder;

/** What a platform sends for an order. Every update carries the whole session. */
final class Bodies {
    private static final String DESTINATION = "home";

    private Bodies() {}

    static ObjectNode create(PlannedOrder order) {
        ObjectNode body = object();
        body.putObject("buyer").put("email", order.email()).put("first_name", "Replay").put("last_name", "Buyer");
        body.putObject("context").put("address_country", order.country().code());
        for (OrderLine line : order.lines()) {
            body.withArray("line_items").addObject().put("quantity", line.quantity()).putObject("item").put("id", line.sku().value());
        }
        return body;
    }

    /** With the ids that the session's lines were given. */
    static ObjectNode address(PlannedOrder order, JsonNode session) {
        ObjectNode body = create(order);
        JsonNode lines = session.path("line_items");
        for (int i = 0; i < body.path("line_items").size(); i++) {
            ((ObjectNode) body.path("line_items").path(i)).put("id", lines.path(i).path("id").asText());
        }
        ObjectNode method = body.putObject("fulfillment").putArray("methods").addObject().put("type", "shipping");
        method.set("line_item_ids", lineIds(body));
        method.withArray("destinations").add(destination(order.country()));
        return body;
    }

    /** With the first of the options that the session offers. */
    static ObjectNode option(PlannedOrder order, JsonNode session) {
        ObjectNode body = address(order, session);
        JsonNode offered = session.at("/fulfillment/methods/0");
        ObjectNode method = (ObjectNode) body.at("/fulfillment/methods/0");
        method.put("id", offered.path("id").asText()).put("selected_destination_id", DESTINATION);
        method.withArray("groups").addObject().put("id", offered.at("/groups/0/id").asText()).put("selected_option_id",
                offered.at("/groups/0/options/0/id").asText());
        return body;
    }

    static boolean hasOption(JsonNode session) {
        return session.at("/fulfillment/methods/0/groups/0/options/0/id").isTextual();
    }

    static ObjectNode complete(String handler, String token) {
        ObjectNode body = object();
        ObjectNode instrument = body.putObject("payment").putArray("instruments").addObject();
        instrument.put("id", "replay_card").put("handler_id", handler).put("type", "card").put("selected", true);
        instrument.putObject("credential").put("type", "PAYMENT_GATEWAY").put("token", token);
        return body;
    }

    private static JsonNode lineIds(ObjectNode body) {
        var ids = JsonNodeFactory.instance.arrayNode();
        body.path("line_items").forEach(line -> ids.add(line.path("id").asText()));
        return ids;
    }

    private static ObjectNode destination(Country country) {
        ObjectNode address = object().put("id", DESTINATION).put("first_name", "Replay").put("last_name", "Buyer")
                .put("street_address", "1 Replay Street").put("address_locality", country.locality())
                .put("address_country", country.code());
        if (!country.region().isEmpty()) {
            address.put("address_region", country.region());
        }
        if (!country.postalCode().isEmpty()) {
            address.put("postal_code", country.postalCode());
        }
        return address;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
