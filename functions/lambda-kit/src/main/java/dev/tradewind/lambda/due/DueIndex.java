package dev.tradewind.lambda.due;

import static dev.tradewind.lambda.table.Attributes.PK;
import static dev.tradewind.lambda.table.Attributes.SK;
import static dev.tradewind.lambda.table.Attributes.s;

import dev.tradewind.lambda.table.ItemKey;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
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
    /** How many partitions the work of one kind is spread over: each takes 1,000 writes a second, and a sweep asks them all. */
    public static final int SHARDS = 32;

    private static final int PAGE = 200;

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
     * Keys of all items that are due, oldest first within a shard, read page by page as they are consumed. Every minute begins
     * with another shard, so that a reader who runs out of time does not pass over the same ones again.
     */
    public Stream<ItemKey> due(String table, String kind, Instant now) {
        long first = now.getEpochSecond() / 60;
        return LongStream.range(first, first + SHARDS).boxed()
                .flatMap(shard -> shard(table, partition(kind, (int) (shard % SHARDS)), now));
    }

    private Stream<ItemKey> shard(String table, String partition, Instant now) {
        var query = QueryRequest.builder().tableName(table).indexName(INDEX).limit(PAGE)
                .keyConditionExpression("due_pk = :partition AND due_sk < :until")
                .expressionAttributeValues(Map.of(":partition", s(partition), ":until", s(INSTANT.format(now) + "$"))).build();
        return dynamo.queryPaginator(query).items().stream().map(item -> new ItemKey(table, item.get(PK).s(), item.get(SK).s()));
    }

    private static String partition(String kind, int shard) {
        return "DUE#" + kind + "#" + shard;
    }
}
