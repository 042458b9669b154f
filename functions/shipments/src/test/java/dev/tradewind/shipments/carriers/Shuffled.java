package dev.tradewind.shipments.carriers;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A document that says the same: members and items in another order, some items twice. */
record Shuffled(Random random) {
    JsonNode node(JsonNode node) {
        if (node.isObject()) {
            List<Map.Entry<String, JsonNode>> members = new ArrayList<>();
            node.entries().forEach(members::add);
            Collections.shuffle(members, random);
            Map<String, JsonNode> shuffled = new LinkedHashMap<>();
            members.forEach(member -> shuffled.put(member.getKey(), node(member.getValue())));
            return JsonNode.createObjectNode(shuffled);
        }
        return node.isArray() ? array(node) : node;
    }

    private JsonNode array(JsonNode array) {
        List<JsonNode> items = new ArrayList<>();
        array.values().forEach(item -> items.add(node(item)));
        if (items.size() > 1) {
            items.add(node(items.get(random.nextInt(items.size()))));
        }
        Collections.shuffle(items, random);
        return JsonNode.createArrayNode(items);
    }
}
