package dev.tradewind.lambda.table;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Reads items: one strongly, or many of several tables in as few requests as DynamoDB allows (100 keys each). */
@Singleton
public final class ItemReader {
    private static final int KEYS_PER_REQUEST = 100;

    private final DynamoDbClient dynamo;

    public ItemReader(DynamoDbClient dynamo) {
        this.dynamo = dynamo;
    }

    /** The item as it is after every write that was acknowledged. */
    public Optional<Map<String, AttributeValue>> read(ItemKey key) {
        var answer = dynamo.getItem(request -> request.tableName(key.table()).key(key.attributes()).consistentRead(true));
        return answer.hasItem() ? Optional.of(answer.item()) : Optional.empty();
    }

    /** Every item under the partition key of the given one, itself included, by sort key; read strongly, page by page. */
    public List<Map<String, AttributeValue>> partition(ItemKey key) {
        return partition(key, "");
    }

    /** Those of them whose sort key begins so. */
    public List<Map<String, AttributeValue>> partition(ItemKey key, String beginning) {
        Map<String, AttributeValue> values = beginning.isEmpty()
                ? Map.of(":pk", Attributes.s(key.pk()))
                : Map.of(":pk", Attributes.s(key.pk()), ":beginning", Attributes.s(beginning));
        String condition = beginning.isEmpty() ? "pk = :pk" : "pk = :pk AND begins_with(sk, :beginning)";
        return dynamo.queryPaginator(request -> request.tableName(key.table()).consistentRead(true).keyConditionExpression(condition)
                .expressionAttributeValues(values)).items().stream().toList();
    }

    /**
     * The items that exist of the given keys, read strongly; duplicates are read once.
     *
     * @throws Contended when DynamoDB leaves some unread until the deadline
     */
    public Map<ItemKey, Map<String, AttributeValue>> readAll(List<ItemKey> keys) {
        return readAll(keys, Set.of());
    }

    /**
     * The same for half the price in tables of which an item may be a moment old (DynamoDB Developer Guide, "DynamoDB read consistency": usually
     * less than a second): what is read there is only shown, and whatever rests on it is conditional.
     *
     * @param lagging names of such tables
     */
    public Map<ItemKey, Map<String, AttributeValue>> readAll(List<ItemKey> keys, Set<String> lagging) {
        Map<ItemKey, Map<String, AttributeValue>> found = new LinkedHashMap<>();
        List<ItemKey> open = new ArrayList<>(keys.stream().distinct().toList());
        var patience = Patience.untilDeadline();
        while (!open.isEmpty()) {
            List<ItemKey> some = open.subList(0, Math.min(KEYS_PER_REQUEST, open.size()));
            List<ItemKey> rest = new ArrayList<>(open.subList(some.size(), open.size()));
            List<ItemKey> left = batch(some, lagging, found);
            if (!left.isEmpty()) {
                patience.pause("read", new IllegalStateException(left.size() + " items left unread"));
            }
            rest.addAll(left);
            open = rest;
        }
        return found;
    }

    /** Reads one batch and answers the keys that DynamoDB left for later. */
    private List<ItemKey> batch(List<ItemKey> keys, Set<String> lagging, Map<ItemKey, Map<String, AttributeValue>> found) {
        Map<String, List<Map<String, AttributeValue>>> byTable = new HashMap<>();
        keys.forEach(key -> byTable.computeIfAbsent(key.table(), _ -> new ArrayList<>()).add(key.attributes()));
        Map<String, KeysAndAttributes> wanted = new HashMap<>();
        byTable.forEach((table, some) -> wanted.put(table,
                KeysAndAttributes.builder().keys(some).consistentRead(!lagging.contains(table)).build()));
        var answer = dynamo.batchGetItem(request -> request.requestItems(wanted));
        answer.responses().forEach((table, items) -> items.forEach(item -> found.put(key(table, item), item)));
        List<ItemKey> left = new ArrayList<>();
        answer.unprocessedKeys().forEach((table, some) -> some.keys().forEach(key -> left.add(key(table, key))));
        return left;
    }

    private static ItemKey key(String table, Map<String, AttributeValue> item) {
        return new ItemKey(table, item.get(Attributes.PK).s(), item.get(Attributes.SK).s());
    }
}
