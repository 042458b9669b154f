package dev.tradewind.lambda.due;

import static dev.tradewind.lambda.table.Attributes.PK;
import static dev.tradewind.lambda.table.Attributes.SK;
import static dev.tradewind.lambda.table.Attributes.s;

import dev.tradewind.lambda.table.ItemKey;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Work that falls due at an instant (expiry, deadlines, long retries). An item that waits carries two attributes more and so
 * appears in the sparse index {@value #INDEX}: {@code due_pk} = kind and shard, {@code due_sk} = instant and id. Taking both
 * attributes away is what ends the waiting. The index may lag and repeat: whoever acts rechecks by condition on the item.
 */
@Singleton
public final class DueIndex {
    /** Name of the index on every table that has due work; keys only. */
    public static final String INDEX = "due";
    /** How many partitions the work of one kind is spread over. */
    public static final int SHARDS = 16;

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final String PARTITION = "due_pk";
    private static final String SORT = "due_sk";

    private final DynamoDbClient dynamo;

    public DueIndex(DynamoDbClient dynamo) {
        this.dynamo = dynamo;
    }

    /** The attributes that make an item fall due. */
    public static Map<String, AttributeValue> attributes(String kind, Instant due, String id) {
        return Map.of(PARTITION, s(partition(kind, Math.floorMod(id.hashCode(), SHARDS))), SORT, s(INSTANT.format(due) + "#" + id));
    }

    /**
     * Keys of items that are due, oldest first within a shard.
     *
     * @param limit most keys per shard
     */
    public List<ItemKey> due(String table, String kind, Instant now, int limit) {
        List<ItemKey> keys = new ArrayList<>();
        for (int shard = 0; shard < SHARDS; shard++) {
            keys.addAll(shard(table, partition(kind, shard), now, limit));
        }
        return keys;
    }

    private List<ItemKey> shard(String table, String partition, Instant now, int limit) {
        var query = QueryRequest.builder().tableName(table).indexName(INDEX).limit(limit)
                .keyConditionExpression("due_pk = :partition AND due_sk < :until")
                .expressionAttributeValues(Map.of(":partition", s(partition), ":until", s(INSTANT.format(now) + "$"))).build();
        return dynamo.query(query).items().stream().map(item -> new ItemKey(table, item.get(PK).s(), item.get(SK).s())).toList();
    }

    private static String partition(String kind, int shard) {
        return "DUE#" + kind + "#" + shard;
    }
}
