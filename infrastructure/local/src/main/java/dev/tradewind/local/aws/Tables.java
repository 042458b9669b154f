package dev.tradewind.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.StartFault;
import java.util.List;

/** Creates the template's tables; what the table resource and the API name alike is passed through. */
public final class Tables {

    private static final List<String> SHARED_MEMBERS = List.of("AttributeDefinitions", "KeySchema", "BillingMode", "ProvisionedThroughput",
            "LocalSecondaryIndexes");

    private final AwsJson aws;

    public Tables(AwsJson aws) {
        this.aws = aws;
    }

    /** Creates a table with its indexes, stream and TTL, unless kept data has it already. */
    public void create(String logicalId, String name, JsonNode properties) {
        try {
            aws.dynamo("CreateTable", request(name, properties));
            enableExpiry(name, properties.path("TimeToLiveSpecification"));
        } catch (AwsFault fault) {
            if (!fault.code().equals("ResourceInUseException")) {
                throw new StartFault(logicalId, "the table cannot be created: " + fault.getMessage());
            }
        }
    }

    private static ObjectNode request(String name, JsonNode properties) {
        ObjectNode request = Json.object().put("TableName", name);
        SHARED_MEMBERS.stream().filter(properties::has).forEach(member -> request.set(member, properties.get(member)));
        Json.elements(properties, "GlobalSecondaryIndexes").forEach(index -> request.withArray("GlobalSecondaryIndexes").add(index(index)));
        if (!request.has("BillingMode")) {
            request.put("BillingMode", "PAY_PER_REQUEST");
        }
        Json.text(properties.path("StreamSpecification"), "StreamViewType").ifPresent(view -> request.putObject("StreamSpecification")
                .put("StreamEnabled", true).put("StreamViewType", view));
        return request;
    }

    private static ObjectNode index(JsonNode declared) {
        ObjectNode index = Json.object();
        List.of("IndexName", "KeySchema", "Projection", "ProvisionedThroughput").stream().filter(declared::has)
                .forEach(member -> index.set(member, declared.get(member)));
        return index;
    }

    private void enableExpiry(String name, JsonNode declared) {
        Json.text(declared, "AttributeName").ifPresent(attribute -> {
            ObjectNode request = Json.object().put("TableName", name);
            request.putObject("TimeToLiveSpecification").put("Enabled", declared.path("Enabled").asBoolean(true)).put("AttributeName",
                    attribute);
            aws.dynamo("UpdateTimeToLive", request);
        });
    }
}
