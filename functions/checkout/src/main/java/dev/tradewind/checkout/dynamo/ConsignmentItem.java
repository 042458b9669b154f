package dev.tradewind.checkout.dynamo;

import dev.tradewind.checkout.model.Consignment;
import dev.tradewind.lambda.json.Deflated;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.lambda.table.Attributes;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@code ORDER#id / SHIPMENT#id}, which shipments write: read here, where the order is shown. */
final class ConsignmentItem {
    static final String PREFIX = "SHIPMENT#";

    private ConsignmentItem() {}

    static Consignment read(Map<String, AttributeValue> item) {
        JsonNode body = Json.parse(Deflated.inflate(item.get("body").b().asByteArray()))
                .orElseThrow(() -> new IllegalStateException("a shipment's summary is not JSON"));
        Map<String, Integer> lines = new HashMap<>();
        body.get("lines").values().forEach(line -> lines.put(line.get("id").getStringValue(), line.get("quantity").getIntValue()));
        List<Consignment.Move> moves = new ArrayList<>();
        nodes(body, "events").forEach(event -> moves.add(move(event)));
        return new Consignment(item.get(Attributes.SK).s().substring(PREFIX.length()), lines, body.get("status").getStringValue(),
                text(body, "promised_by"), nodes(body, "parcels").map(parcel -> text(parcel, "expected_at")).flatMap(Optional::stream)
                        .max(String::compareTo),
                text(body, "delivered_at"), moves);
    }

    private static Consignment.Move move(JsonNode event) {
        String place = Stream.of("city", "country").map(name -> text(event, name)).flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return new Consignment.Move(event.get("id").getStringValue(), event.get("occurred_at").getStringValue(),
                event.get("status").getStringValue(), text(event, "detail"), event.get("carrier").getStringValue(),
                event.get("tracking_number").getStringValue(), Optional.of(place).filter(text -> !text.isEmpty()));
    }

    private static Stream<JsonNode> nodes(JsonNode body, String name) {
        JsonNode nodes = body.get(name);
        List<JsonNode> found = new ArrayList<>();
        if (nodes != null) {
            nodes.values().forEach(found::add);
        }
        return found.stream();
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name)).filter(JsonNode::isString).map(JsonNode::getStringValue);
    }
}
