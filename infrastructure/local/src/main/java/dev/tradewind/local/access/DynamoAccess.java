package dev.tradewind.local.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.template.PseudoParameters;
import dev.tradewind.local.template.ResourceNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a request to DynamoDB asks for: in transactions and batches every item counts, and an index is a resource of its own. */
public final class DynamoAccess {

    private static final Pattern EQUALITY = Pattern.compile("([#\\w.-]+)\\s*=\\s*(:\\w+)");
    private static final Map<String, String> TRANSACTED = Map.of("Put", "PutItem", "Update", "UpdateItem", "Delete", "DeleteItem",
            "ConditionCheck", "ConditionCheckItem", "Get", "GetItem");

    private final Map<String, String> partitionKeys;

    /**
     * @param partitionKeys
     *            names of the partition keys by table, and by {@code table/index/name}
     */
    public DynamoAccess(Map<String, String> partitionKeys) {
        this.partitionKeys = Map.copyOf(partitionKeys);
    }

    /**
     * The accesses of a request.
     *
     * @throws NotChecked
     *             for PartiQL, whose statements are not read here
     */
    List<Access> of(String operation, JsonNode request) {
        return switch (operation) {
            case "TransactWriteItems", "TransactGetItems" -> Json.elements(request, "TransactItems").flatMap(JsonNode::propertyStream)
                    .map(item -> item(TRANSACTED.getOrDefault(item.getKey(), item.getKey()), item.getValue())).toList();
            case "BatchGetItem", "BatchWriteItem" -> request.path("RequestItems").propertyStream()
                    .map(table -> batch(operation, table.getKey(), table.getValue())).toList();
            case "ExecuteStatement", "ExecuteTransaction", "BatchExecuteStatement" -> throw new NotChecked("PartiQL");
            default -> List.of(item(operation, request));
        };
    }

    private Access item(String operation, JsonNode request) {
        Optional<String> table = Json.text(request, "TableName").map(DynamoAccess::name);
        if (table.isEmpty()) {
            return Access.to("dynamodb:" + operation, "*");
        }
        String resource = Json.text(request, "IndexName").map(index -> table.get() + "/index/" + index).orElse(table.get());
        return new Access("dynamodb:" + operation, List.of(arn(resource)), keys(resource, request));
    }

    private Access batch(String operation, String tableOrArn, JsonNode items) {
        String table = name(tableOrArn);
        Set<String> keys = new HashSet<>();
        items.path("Keys").forEach(key -> value(table, key).ifPresent(keys::add));
        if (items.isArray()) {
            items.forEach(write -> value(table, write.path("PutRequest").path("Item"))
                    .or(() -> value(table, write.path("DeleteRequest").path("Key"))).ifPresent(keys::add));
        }
        return new Access("dynamodb:" + operation, List.of(arn(table)), keys);
    }

    private Set<String> keys(String resource, JsonNode request) {
        List<String> keys = new ArrayList<>();
        value(resource, request.path("Key")).or(() -> value(resource, request.path("Item"))).ifPresent(keys::add);
        EQUALITY.matcher(request.path("KeyConditionExpression").asText()).results()
                .filter(equality -> attribute(request, equality.group(1)).equals(partitionKeys.get(resource)))
                .forEach(equality -> text(request.path("ExpressionAttributeValues").path(equality.group(2))).ifPresent(keys::add));
        return Set.copyOf(keys);
    }

    private static String attribute(JsonNode request, String name) {
        return Json.text(request.path("ExpressionAttributeNames"), name).orElse(name);
    }

    private Optional<String> value(String resource, JsonNode attributes) {
        return Optional.ofNullable(partitionKeys.get(resource)).flatMap(key -> text(attributes.path(key)));
    }

    /** The value of an attribute, whose one member is its type. */
    private static Optional<String> text(JsonNode attribute) {
        return attribute.valueStream().map(JsonNode::asText).findFirst();
    }

    private static String name(String tableOrArn) {
        return tableOrArn.startsWith("arn:") ? ResourceNames.nameOf(tableOrArn) : tableOrArn;
    }

    private static String arn(String resource) {
        return "arn:aws:dynamodb:" + PseudoParameters.REGION + ":" + PseudoParameters.ACCOUNT + ":table/" + resource;
    }
}
