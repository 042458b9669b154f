package dev.tradewind.webhookdelivery.dynamo;

import dev.tradewind.lambda.json.Deflated;
import dev.tradewind.lambda.json.Json;
import dev.tradewind.lambda.table.Attributes;
import dev.tradewind.lambda.table.Condition;
import dev.tradewind.lambda.table.ItemKey;
import dev.tradewind.lambda.table.Tables;
import dev.tradewind.lambda.table.Write;
import dev.tradewind.webhookdelivery.model.Endpoint;
import dev.tradewind.webhookdelivery.model.EndpointId;
import dev.tradewind.webhookdelivery.model.Owner;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@code MERCHANT#id / ENDPOINT#id}, or {@code PLATFORMS / ENDPOINT#id}. */
@Singleton
final class EndpointItem {
    /** Name of the write. */
    static final String NAME = "endpoint";
    static final String PREFIX = "ENDPOINT#";

    private final Tables tables;
    private final Json json;

    EndpointItem(Tables tables, Json json) {
        this.tables = tables;
        this.json = json;
    }

    static String pk(Owner owner) {
        return switch (owner) {
            case Owner.Merchant merchant -> "MERCHANT#" + merchant.id();
            case Owner.Platforms _ -> "PLATFORMS";
        };
    }

    ItemKey key(Owner owner, EndpointId id) {
        return new ItemKey(tables.parties(), pk(owner), PREFIX + id);
    }

    Endpoint read(Owner owner, Map<String, AttributeValue> item) {
        StoredEndpoint stored = json.read(Deflated.inflate(item.get("body").b().asByteArray()), StoredEndpoint.class);
        return stored.endpoint(new EndpointId(item.get(Attributes.SK).s().substring(PREFIX.length())), owner,
                Long.parseLong(item.get("version").n()));
    }

    Write write(Endpoint endpoint) {
        Map<String, AttributeValue> item = new HashMap<>(key(endpoint.owner(), endpoint.id()).attributes());
        item.put("version", Attributes.n(endpoint.version()));
        item.put("body", Attributes.b(Deflated.deflate(json.write(StoredEndpoint.of(endpoint)))));
        return Write.put(NAME, tables.parties(), item, endpoint.version() == 1 ? Condition.absent() : stands(endpoint.version() - 1));
    }

    Write delete(Endpoint endpoint) {
        return new Write.Delete(NAME, tables.parties(), key(endpoint.owner(), endpoint.id()).attributes(), stands(endpoint.version()));
    }

    private static Condition stands(long version) {
        return Condition.that("version = :before").value(":before", Attributes.n(version));
    }
}
