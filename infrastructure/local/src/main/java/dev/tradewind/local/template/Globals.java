package dev.tradewind.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** SAM's rule: maps merge, lists are appended to, anything else is replaced by the resource's own. */
final class Globals {

    private Globals() {}

    static ObjectNode merge(JsonNode globals, ObjectNode own) {
        if (!(globals instanceof ObjectNode defaults)) {
            return own;
        }
        ObjectNode merged = defaults.deepCopy();
        own.properties().forEach(member -> merged.set(member.getKey(), member(merged.get(member.getKey()), member.getValue())));
        return merged;
    }

    private static JsonNode member(JsonNode global, JsonNode own) {
        if (global instanceof ObjectNode map && own instanceof ObjectNode ownMap && !Intrinsics.isCall(own) && !Intrinsics.isCall(global)) {
            return merge(map, ownMap);
        }
        if (global instanceof ArrayNode list && own instanceof ArrayNode ownList) {
            return list.deepCopy().addAll(ownList);
        }
        return own;
    }
}
