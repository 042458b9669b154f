package dev.tradewind.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.StartFault;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A SAM template with its parameters given values. Intrinsic functions are still in place: {@link Intrinsics} resolves
 * them once the names of the resources are known.
 *
 * @param file
 *            where it was read from; {@code CodeUri} is relative to its directory
 * @param parameters
 *            values by name
 * @param conditions
 *            unresolved, by name
 * @param mappings
 *            for {@code Fn::FindInMap}
 * @param resources
 *            by logical id, in the order of the file
 */
public record Template(Path file, Map<String, JsonNode> parameters, JsonNode conditions, JsonNode mappings,
        Map<String, Resource> resources) {

    /**
     * Reads a template.
     *
     * @param file
     *            the SAM file
     * @param overrides
     *            parameter values instead of the defaults; names that the template lacks are ignored
     */
    public static Template read(Path file, Map<String, String> overrides) {
        JsonNode root = YamlReader.read(file);
        Map<String, JsonNode> parameters = parameters(root.path("Parameters"), overrides);
        Map<String, Resource> all = resources(root);
        Template whole = new Template(file, parameters, root.path("Conditions"), root.path("Mappings"), all);
        Map<String, Resource> wanted = new LinkedHashMap<>();
        Intrinsics conditions = new Intrinsics(whole, References.NONE);
        all.forEach((id, resource) -> {
            Optional<String> condition = Json.text(root.path("Resources").path(id), "Condition");
            if (condition.isEmpty() || conditions.condition(id, condition.get())) {
                wanted.put(id, resource);
            }
        });
        return new Template(file, parameters, whole.conditions, whole.mappings, wanted);
    }

    /** The resources of one type, in the order of the file. */
    public List<Resource> ofType(String type) {
        return resources.values().stream().filter(resource -> resource.type().equals(type)).toList();
    }

    private static Map<String, JsonNode> parameters(JsonNode declared, Map<String, String> overrides) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        declared.properties().forEach(parameter -> {
            String name = parameter.getKey();
            JsonNode value = overrides.containsKey(name) ? TextNode.valueOf(overrides.get(name)) : parameter.getValue().get("Default");
            if (value == null) {
                throw new StartFault(name, "the parameter has no default and the local stack gives it no value");
            }
            values.put(name, parameter.getValue().path("Type").asText().endsWith("List") ? list(value) : value);
        });
        return values;
    }

    private static JsonNode list(JsonNode value) {
        if (value.isArray()) {
            return value;
        }
        List<String> items = List.of(value.asText().split("\\s*,\\s*", -1));
        return items.stream().filter(item -> !item.isEmpty()).collect(Json::array, ArrayNode::add,
                ArrayNode::addAll);
    }

    private static Map<String, Resource> resources(JsonNode root) {
        Map<String, Resource> resources = new LinkedHashMap<>();
        root.path("Resources").properties().forEach(entry -> {
            String type = Json.text(entry.getValue(), "Type").orElseThrow(() -> new StartFault(entry.getKey(), "has no Type"));
            ObjectNode own = entry.getValue().get("Properties") instanceof ObjectNode properties ? properties : Json.object();
            resources.put(entry.getKey(), new Resource(entry.getKey(), type, Globals.merge(globals(root, type), own)));
        });
        return resources;
    }

    private static JsonNode globals(JsonNode root, String type) {
        return type.startsWith("AWS::Serverless::")
                ? root.path("Globals").path(type.substring("AWS::Serverless::".length()))
                : Json.object();
    }
}
