package dev.tradewind.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tradewind.kernel.EventEnvelope;
import dev.tradewind.kernel.MerchantId;
import dev.tradewind.lambda.json.Json;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which merchants an event concerns, and what each may know of it. An event that names one merchant is theirs as a whole; of an order each
 * merchant sees the own lines and what they come to, and nothing of what others sold in it.
 */
final class MerchantParts {
    private MerchantParts() {}

    /** The data of each merchant; nothing when the payload is not of the form of its type. */
    static Optional<Map<MerchantId, JsonNode>> of(EventEnvelope event) {
        try {
            return Json.parse(event.payload().getBytes(UTF_8)).filter(JsonNode::isObject).map(payload -> parts(event.type(), payload));
        } catch (IllegalArgumentException | IllegalStateException | NullPointerException malformed) {
            return Optional.empty();
        }
    }

    private static Map<MerchantId, JsonNode> parts(String type, JsonNode payload) {
        return type.equals("OrderPlaced") ? order(payload) : whole(payload);
    }

    private static Map<MerchantId, JsonNode> whole(JsonNode payload) {
        JsonNode merchant = payload.get("merchant_id");
        return merchant == null ? Map.of() : Map.of(new MerchantId(merchant.getStringValue()), payload);
    }

    private static Map<MerchantId, JsonNode> order(JsonNode payload) {
        Map<String, List<JsonNode>> lines = new TreeMap<>();
        payload.get("lines").values()
                .forEach(line -> lines.computeIfAbsent(line.get("merchant_id").getStringValue(), _ -> new ArrayList<>()).add(line));
        Map<MerchantId, JsonNode> parts = new LinkedHashMap<>();
        lines.forEach((merchant, own) -> parts.put(new MerchantId(merchant), part(payload, merchant, own)));
        return parts;
    }

    private static JsonNode part(JsonNode payload, String merchant, List<JsonNode> own) {
        Map<String, JsonNode> part = new LinkedHashMap<>();
        part.put("order_id", payload.get("order_id"));
        part.put("order_number", payload.get("order_number"));
        part.put("merchant_id", JsonNode.createStringNode(merchant));
        part.put("lines", JsonNode.createArrayNode(own));
        part.put("total", total(own));
        return JsonNode.createObjectNode(part);
    }

    private static JsonNode total(List<JsonNode> own) {
        long sum = own.stream().mapToLong(line -> line.get("total").get("amount").getLongValue()).reduce(0, Math::addExact);
        Map<String, JsonNode> total = new LinkedHashMap<>();
        total.put("amount", JsonNode.createNumberNode(sum));
        total.put("currency", own.getFirst().get("total").get("currency"));
        return JsonNode.createObjectNode(total);
    }
}
