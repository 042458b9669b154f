package dev.tradewind.local.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tradewind.local.Json;
import dev.tradewind.local.Kept;
import dev.tradewind.local.aws.AwsFault;
import dev.tradewind.local.aws.AwsJson;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a table's stream shard by shard, parents before children, and remembers how far it came. */
final class StreamReader {

    private final AwsJson aws;
    private final String table;
    private final int batchSize;
    private final Kept progress;
    private final Map<String, String> iterators = new LinkedHashMap<>();
    private final Map<String, String> parents = new LinkedHashMap<>();
    private final Set<String> finished = new HashSet<>();

    StreamReader(AwsJson aws, String table, int batchSize, Kept progress) {
        this.aws = aws;
        this.table = table;
        this.batchSize = batchSize;
        this.progress = progress;
    }

    /** Some records of one shard, in their order. */
    record Batch(String shard, List<JsonNode> records) {}

    /** The next records; empty if there are none at the moment. */
    Optional<Batch> next() {
        if (iterators.isEmpty()) {
            findShards();
        }
        for (String shard : List.copyOf(iterators.keySet())) {
            List<JsonNode> records = parentIsPending(shard) ? List.of() : read(shard);
            if (!records.isEmpty()) {
                return Optional.of(new Batch(shard, records));
            }
        }
        return Optional.empty();
    }

    /** Says that the records of a shard up to this one need not come again. */
    void done(String shard, JsonNode lastRecord) {
        progress.change(positions -> positions.put(key(shard), sequence(lastRecord)));
    }

    static String sequence(JsonNode record) {
        return record.path("dynamodb").path("SequenceNumber").asText();
    }

    private boolean parentIsPending(String shard) {
        String parent = parents.getOrDefault(shard, "");
        return iterators.containsKey(parent) && !finished.contains(parent);
    }

    private List<JsonNode> read(String shard) {
        try {
            JsonNode answer = aws.streams("GetRecords", Json.object().put("ShardIterator", iterators.get(shard)).put("Limit", batchSize));
            Json.text(answer, "NextShardIterator").ifPresentOrElse(next -> iterators.put(shard, next), () -> finish(shard));
            return Json.elements(answer, "Records").toList();
        } catch (AwsFault expired) {
            iterators.remove(shard);
            return List.of();
        }
    }

    private void finish(String shard) {
        finished.add(shard);
        iterators.remove(shard);
    }

    private void findShards() {
        JsonNode description = aws.dynamo("DescribeTable", Json.object().put("TableName", table)).path("Table");
        String arn = description.path("LatestStreamArn").asText();
        JsonNode stream = aws.streams("DescribeStream", Json.object().put("StreamArn", arn)).path("StreamDescription");
        Json.elements(stream, "Shards").filter(shard -> !finished.contains(shard.path("ShardId").asText())).forEach(shard -> {
            String id = shard.path("ShardId").asText();
            Json.text(shard, "ParentShardId").ifPresent(parent -> parents.put(id, parent));
            iterators.put(id, iterator(arn, id));
        });
    }

    private String iterator(String arn, String shard) {
        ObjectNode request = Json.object().put("StreamArn", arn).put("ShardId", shard);
        progress.read(positions -> Json.text(positions, key(shard))).ifPresentOrElse(
                position -> request.put("ShardIteratorType", "AFTER_SEQUENCE_NUMBER").put("SequenceNumber", position),
                () -> request.put("ShardIteratorType", "TRIM_HORIZON"));
        return aws.streams("GetShardIterator", request).path("ShardIterator").asText();
    }

    private String key(String shard) {
        return table + "/" + shard;
    }
}
